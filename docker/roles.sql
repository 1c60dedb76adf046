-- The roles of Wegwijs. Run once by an administrator (superuser or CREATEROLE); `npm run migrate` runs it too, so it can be repeated.
-- One role per context that logs in and owns nothing; one role for the relay; one owner that only migrations use. None may bypass row-level security.
do $$
declare r text;
begin
  if not exists (select from pg_roles where rolname = 'wegwijs_owner') then create role wegwijs_owner nologin nosuperuser nobypassrls; end if;
  foreach r in array array['intake_app', 'casusregie_app', 'ontzorgen_app', 'leerroutes_app', 'poort_app', 'messenger', 'queue'] loop
    if not exists (select from pg_roles where rolname = r) then
      execute format('create role %I login nosuperuser nobypassrls nocreatedb nocreaterole noinherit', r);
    end if;
    -- Personal data must not end up in PostgreSQL's own log: neither parameters nor the failing statement.
    execute format('alter role %I set log_min_error_statement = panic', r);
    execute format('alter role %I set log_parameter_max_length = 0', r);
    execute format('alter role %I set log_parameter_max_length_on_error = 0', r);
  end loop;
end $$;
