// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/pdffinish.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <QFile>

#include <exception>

using namespace Qt::StringLiterals;

namespace greffe {

namespace {

std::string unicode(const QString& text) {
    return text.toStdString();
}

Error finishFailed(const char* what) {
    return {.kind = Error::Kind::Io,
        .message =
            {u"Le fichier PDF n’a pas pu être terminé ; aucun fichier n’a été remplacé. Vérifiez la place libre, puis recommencez."_s,
                u"The PDF file could not be finished; no file was replaced. Check the free space, then try again."_s},
        .detail = QString::fromUtf8(what)};
}

QString pdfDate(const QDateTime& at) {
    // D:20260402140300+02'00'
    const int offset = at.offsetFromUtc() / 60;
    return at.toString(u"'D:'yyyyMMddHHmmss"_s) + u"%1%2'%3'"_s.arg(QChar(offset < 0 ? u'-' : u'+'))
                                                      .arg(qAbs(offset) / 60, 2, 10, QChar(u'0'))
                                                      .arg(qAbs(offset) % 60, 2, 10, QChar(u'0'));
}

QString xmpDate(const QDateTime& at) {
    return at.toOffsetFromUtc(at.offsetFromUtc()).toString(Qt::ISODate);
}

/// Without what XML 1.0, and so XMP, cannot hold: control characters, half characters. For the Info dictionary too:
/// PDF/A compares them.
QString plain(const QString& text) {
    QString out;
    for (const char32_t c : text.toUcs4())
        if (c >= 0x20 && (c < 0x7f || c > 0x9f) && !(c >= 0xd800 && c < 0xe000) && (c & 0xfffe) != 0xfffe)
            out += QString::fromUcs4(&c, 1);
    return out.simplified();
}

/// What the file says about itself, the same in its Info dictionary and in its XMP: PDF/A-1 compares them.
struct Metadata {
    QString title;
    QString creator = creatorName();
    QString producer =
        u"Qt %1, qpdf %2"_s.arg(QString::fromLatin1(qVersion()), QString::fromStdString(QPDF::QPDFVersion()));
    QDateTime at;
    QString language;

    explicit Metadata(const DocumentInfo& info)
        : title(titleOf(info))
        , at(info.editedAt.isValid() ? info.editedAt : QDateTime(QDate(2000, 1, 1), QTime(0, 0), Qt::UTC))
        , language(info.language == Language::French ? u"fr-FR"_s : u"en-GB"_s) {}

    static QString titleOf(const DocumentInfo& info) {
        QString out = info.title;
        if (!info.organisation.isEmpty())
            out = info.organisation + (out.isEmpty() ? QString() : u" — "_s + out);
        return plain(out.left(500));
    }

    std::string xmp() const {
        return u"<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
               "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
               " <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
               "  <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n"
               "   <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%1</rdf:li></rdf:Alt></dc:title>\n"
               "   <dc:language><rdf:Bag><rdf:li>%5</rdf:li></rdf:Bag></dc:language>\n"
               "  </rdf:Description>\n"
               "  <rdf:Description rdf:about=\"\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n"
               "   <xmp:CreatorTool>%2</xmp:CreatorTool>\n"
               "   <xmp:CreateDate>%4</xmp:CreateDate>\n"
               "   <xmp:ModifyDate>%4</xmp:ModifyDate>\n"
               "  </rdf:Description>\n"
               "  <rdf:Description rdf:about=\"\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n"
               "   <pdf:Producer>%3</pdf:Producer>\n"
               "  </rdf:Description>\n"
               "  <rdf:Description rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">\n"
               "   <pdfaid:part>1</pdfaid:part>\n"
               "   <pdfaid:conformance>B</pdfaid:conformance>\n"
               "  </rdf:Description>\n"
               " </rdf:RDF>\n"
               "</x:xmpmeta>\n"
               "<?xpacket end=\"w\"?>\n"_s
                   .arg(title.toHtmlEscaped(), creator.toHtmlEscaped(), producer.toHtmlEscaped(), xmpDate(at), language)
                   .toStdString();
    }
};

class Finisher {
public:
    Finisher(QPDF& pdf, const DocumentInfo& info, const PrintedPages& printed)
        : m_pdf(pdf)
        , m_printed(printed)
        , m_metadata(info)
        , m_pages(pdf.getAllPages()) {}

    void run() {
        // Qt's random first half of the identifier would be kept: the same document could not give the same bytes.
        m_pdf.getTrailer().removeKey("/ID");
        describe();
        addOutline();
        addLinks();
    }

private:
    QPDFObjectHandle destination(const Bookmark& mark) const {
        QPDFObjectHandle page = m_pages.at(size_t(mark.page));
        return QPDFObjectHandle::newArray({page, QPDFObjectHandle::newName("/XYZ"), QPDFObjectHandle::newReal(0.0),
            QPDFObjectHandle::newReal(pageHeight(mark.page) - mark.y, 2), QPDFObjectHandle::newNull()});
    }

    double pageHeight(int page) const {
        QPDFObjectHandle object = m_pages.at(size_t(page));
        for (; object.isDictionary(); object = object.getKey("/Parent"))
            if (QPDFObjectHandle box = object.getKey("/MediaBox"); box.isRectangle())
                return box.getArrayAsRectangle().ury;
        return 842;
    }

    void describe() {
        QPDFObjectHandle root = m_pdf.getRoot();
        root.replaceKey("/Lang", QPDFObjectHandle::newUnicodeString(unicode(m_metadata.language)));
        QPDFObjectHandle preferences = QPDFObjectHandle::newDictionary();
        preferences.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
        root.replaceKey("/ViewerPreferences", preferences);

        QPDFObjectHandle info = QPDFObjectHandle::newDictionary();
        info.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(unicode(m_metadata.title)));
        info.replaceKey("/Creator", QPDFObjectHandle::newUnicodeString(unicode(m_metadata.creator)));
        info.replaceKey("/Producer", QPDFObjectHandle::newUnicodeString(unicode(m_metadata.producer)));
        const std::string date = pdfDate(m_metadata.at).toStdString();
        info.replaceKey("/CreationDate", QPDFObjectHandle::newString(date));
        info.replaceKey("/ModDate", QPDFObjectHandle::newString(date));
        m_pdf.getTrailer().replaceKey("/Info", m_pdf.makeIndirectObject(info));

        QPDFObjectHandle stream = QPDFObjectHandle::newStream(&m_pdf, m_metadata.xmp());
        stream.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/Metadata"));
        stream.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/XML"));
        root.replaceKey("/Metadata", stream);
    }

    /// A list of children of one parent, chained with /Prev and /Next.
    struct Branch {
        QPDFObjectHandle parent;
        QPDFObjectHandle last = QPDFObjectHandle::newNull();
        int level = 0;
        int count = 0;
    };

    void addOutline() {
        if (m_printed.bookmarks.isEmpty())
            return;
        QPDFObjectHandle outlines = m_pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        outlines.replaceKey("/Type", QPDFObjectHandle::newName("/Outlines"));
        std::vector<Branch> stack = {{.parent = outlines}};
        const auto closeBranch = [&] {
            const Branch branch = stack.back();
            stack.pop_back();
            // Children of a heading start folded (a negative count), those of the document are shown.
            QPDFObjectHandle(branch.parent)
                .replaceKey("/Count", QPDFObjectHandle::newInteger(stack.empty() ? branch.count : -branch.count));
        };
        for (const Bookmark& mark : m_printed.bookmarks) {
            if (stack.back().count > 0 && mark.level > stack.back().level)
                stack.push_back({.parent = stack.back().last});
            while (stack.size() > 1 && mark.level < stack.back().level)
                closeBranch();
            Branch& branch = stack.back();
            QPDFObjectHandle item = m_pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
            item.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(unicode(mark.text)));
            item.replaceKey("/Parent", branch.parent);
            item.replaceKey("/Dest", destination(mark));
            if (branch.count == 0)
                branch.parent.replaceKey("/First", item);
            else {
                item.replaceKey("/Prev", branch.last);
                branch.last.replaceKey("/Next", item);
            }
            branch.parent.replaceKey("/Last", item);
            branch.last = item;
            branch.level = mark.level;
            ++branch.count;
        }
        while (!stack.empty())
            closeBranch();
        m_pdf.getRoot().replaceKey("/Outlines", outlines);
        m_pdf.getRoot().replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
    }

    void addLinks() {
        for (const PageLink& link : m_printed.links) {
            QPDFObjectHandle page = m_pages.at(size_t(link.page));
            const double height = pageHeight(link.page);
            QPDFObjectHandle annotation = QPDFObjectHandle::newDictionary();
            annotation.replaceKey("/Type", QPDFObjectHandle::newName("/Annot"));
            annotation.replaceKey("/Subtype", QPDFObjectHandle::newName("/Link"));
            annotation.replaceKey("/F", QPDFObjectHandle::newInteger(4)); // printed: PDF/A asks for it
            annotation.replaceKey("/Border", QPDFObjectHandle::newArray({QPDFObjectHandle::newInteger(0),
                                                 QPDFObjectHandle::newInteger(0), QPDFObjectHandle::newInteger(0)}));
            annotation.replaceKey("/Rect", QPDFObjectHandle::newArray({QPDFObjectHandle::newReal(link.area.left(), 2),
                                               QPDFObjectHandle::newReal(height - link.area.bottom(), 2),
                                               QPDFObjectHandle::newReal(link.area.right(), 2),
                                               QPDFObjectHandle::newReal(height - link.area.top(), 2)}));
            annotation.replaceKey("/Dest", destination(m_printed.bookmarks.at(link.bookmark)));
            QPDFObjectHandle annotations = page.getKey("/Annots");
            if (!annotations.isArray()) {
                annotations = QPDFObjectHandle::newArray();
                page.replaceKey("/Annots", annotations);
            }
            annotations.appendItem(m_pdf.makeIndirectObject(annotation));
        }
    }

    QPDF& m_pdf;
    const PrintedPages& m_printed;
    Metadata m_metadata;
    const std::vector<QPDFObjectHandle>& m_pages;
};

void setUp(QPDFWriter& writer) {
    writer.setObjectStreamMode(qpdf_o_disable); // PDF/A-1 forbids them
    writer.setNewlineBeforeEndstream(true);     // PDF/A-1 asks for it
    writer.setDeterministicID(true);
}

} // namespace

QString creatorName() {
    return u"Greffe " GREFFE_VERSION ""_s;
}

Error wrongPageCount(int expected, int found) {
    return {.kind = Error::Kind::Bug,
        .message =
            {u"Le PDF produit n’a pas le nombre de pages attendu ; aucun fichier n’a été remplacé. Recommencez."_s,
                u"The PDF made does not have the expected number of pages; no file was replaced. Try again."_s},
        .detail = u"pages %1 of %2"_s.arg(found).arg(expected)};
}

// libqpdf throws; nothing of that leaves this file.

Result<> finishPdf(std::FILE* raw, std::FILE* out, const DocumentInfo& info, const PrintedPages& printed) {
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processFile("pages", raw, false);
        if (pdf.getAllPages().size() != size_t(printed.count))
            return wrongPageCount(printed.count, int(pdf.getAllPages().size()));
        Finisher(pdf, info, printed).run();
        QPDFWriter writer(pdf);
        writer.setOutputFile("document", out, false);
        setUp(writer);
        writer.write();
        return {};
    } catch (const std::exception& failure) {
        return finishFailed(failure.what());
    }
}

Result<QByteArray> finishPdf(const QByteArray& raw, const DocumentInfo& info, const PrintedPages& printed) {
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("pages", raw.constData(), size_t(raw.size()));
        if (pdf.getAllPages().size() != size_t(printed.count))
            return wrongPageCount(printed.count, int(pdf.getAllPages().size()));
        Finisher(pdf, info, printed).run();
        QPDFWriter writer(pdf);
        writer.setOutputMemory();
        setUp(writer);
        writer.write();
        const auto buffer = writer.getBufferSharedPointer();
        return QByteArray(reinterpret_cast<const char*>(buffer->getBuffer()), qsizetype(buffer->getSize()));
    } catch (const std::exception& failure) {
        return finishFailed(failure.what());
    }
}

Result<int> pdfPageCount(const QString& path) {
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.setAttemptRecovery(false);
        pdf.processFile(QFile::encodeName(path).constData());
        return int(pdf.getAllPages().size());
    } catch (const std::exception&) {
        return Error{.kind = Error::Kind::Corrupt,
            .message = {u"Ce fichier n’est pas un PDF lisible."_s, u"This file is not a readable PDF."_s},
            .detail = u"page count"_s};
    }
}

} // namespace greffe
