import PDFDocument from 'pdfkit';
import { verseLetter } from './letters.ts';

const xml = (tekst: string): string => tekst.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** What the file says about itself; the same words in the Info dictionary and in XMP, as PDF/A asks. */
export interface Metagegevens {
  titel: string;
  auteur: string;
  onderwerp: string;
  aangemaakt: Date;
}

/** PDFKit writes title and author into XMP unescaped: one '&' in a name and the archive copy has broken metadata. This writes the same block, escaped. */
class Archiefdocument extends PDFDocument {
  _addInfo(): void {
    const { Title, Author, Subject, Producer, Creator, CreationDate } = this.info;
    const alt = (tekst?: string): string => `<rdf:Alt><rdf:li xml:lang="x-default">${xml(tekst ?? '')}</rdf:li></rdf:Alt>`;
    const voegToe = (this as unknown as { appendXML(stuk: string): void }).appendXML.bind(this);
    voegToe(`<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<xmp:CreateDate>${(CreationDate ?? new Date(0)).toISOString().slice(0, 19)}Z</xmp:CreateDate>
<xmp:CreatorTool>${xml(Creator ?? '')}</xmp:CreatorTool>
<dc:title>${alt(Title)}</dc:title>
<dc:creator><rdf:Seq><rdf:li>${xml(Author ?? '')}</rdf:li></rdf:Seq></dc:creator>
<dc:description>${alt(Subject)}</dc:description>
<dc:language><rdf:Bag><rdf:li>nl-NL</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>${xml(Producer ?? '')}</pdf:Producer>
</rdf:Description>`);
  }
}

/**
 * An empty A4 document in PDF/A-2a: tagged, Dutch, fonts embedded, sRGB output intent, no compression. Uncompressed because
 * deflate differs between Node releases, and the hash of a letter must be reproducible for as long as it is kept. `font` is null:
 * PDFKit would register a Helvetica that is not embedded, and a font given here it opens again at every change of font.
 */
export function openArchiefdocument(meta: Metagegevens): PDFKit.PDFDocument {
  const pdf = new Archiefdocument({
    size: 'A4', margin: 0, autoFirstPage: false, bufferPages: true, compress: false,
    pdfVersion: '1.7', subset: 'PDF/A-2a', tagged: true, lang: 'nl-NL', displayTitle: true, font: null as unknown as string,
    info: {
      Title: meta.titel, Author: meta.auteur, Subject: meta.onderwerp,
      Producer: 'Wegwijs', Creator: 'Wegwijs', CreationDate: meta.aangemaakt,
    },
  });
  pdf.registerFont('gewoon', verseLetter('gewoon'));
  pdf.registerFont('vet', verseLetter('vet'));
  return pdf;
}

/** Ends the document and gives its bytes. */
export function sluitDocument(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((klaar, mislukt) => {
    const delen: Buffer[] = [];
    pdf.on('data', (deel: Buffer) => delen.push(deel));
    pdf.on('end', () => klaar(Buffer.concat(delen)));
    pdf.on('error', mislukt);
    pdf.end();
  });
}
