// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv.h"

#include "exchange/atomicfile.h"

#include <QBuffer>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QStringDecoder>

#include <cerrno>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 chunk = 64 * 1024;

enum class Encoding { Utf8, Utf16, Windows1252 };

QString windows1252(QByteArrayView bytes) {
    static constexpr char16_t high[32] = {0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030,
        0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178};
    QString out(bytes.size(), Qt::Uninitialized);
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const auto byte = quint8(bytes[i]);
        out[i] = QChar(byte >= 0x80 && byte < 0xA0 ? high[byte - 0x80] : char16_t(byte));
    }
    return out;
}

QString lineWhere(qint64 line) {
    return u"line "_s + QString::number(line);
}

Text columns(qint64 count) {
    return count == 1 ? Text{u"1 colonne"_s, u"1 column"_s} : Text{u"%1 colonnes"_s, u"%1 columns"_s}.arg(count);
}

Error csvError(qint64 line, const Text& what, const QString& detail) {
    return {Error::Kind::Invalid,
        Text{u"Ligne %1 : %2 Rien n’a été changé."_s, u"Line %1: %2 Nothing was changed."_s}.arg(line).arg(what),
        detail, lineWhere(line)};
}

Error nulByte(qint64 line) {
    return csvError(line,
        {u"octet nul : ce n’est pas un fichier texte en UTF-8, Windows-1252 ou UTF-16 avec marque."_s,
            u"a NUL byte: this is not a text file in UTF-8, Windows-1252 or UTF-16 with a mark."_s},
        u"nul byte"_s);
}

/// Length of an incomplete UTF-8 sequence at the end of `bytes`, which the next chunk will complete.
qsizetype incompleteTail(QByteArrayView bytes) {
    for (qsizetype back = 1; back <= 3 && back <= bytes.size(); ++back) {
        const auto byte = quint8(bytes[bytes.size() - back]);
        if (byte < 0x80)
            return 0;
        if (byte >= 0xC0) {
            const qsizetype length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
            return length > back ? back : 0;
        }
    }
    return 0;
}

struct Learned {
    Encoding encoding = Encoding::Utf8;
    qint64 begin = 0;  ///< after a byte-order mark
    QByteArray sample; ///< the first bytes, after the mark
};

/// A file that says it is UTF-16 holds whole characters and no NUL. Otherwise what follows would be cut off or replaced
/// without a word.
Result<> checkUtf16(QIODevice& device) {
    QStringDecoder decoder(QStringDecoder::Utf16);
    qint64 line = 1;
    bool half = device.size() % 2 != 0, afterHigh = false;
    for (;;) {
        const QByteArray read = device.read(chunk);
        if (read.isEmpty())
            break;
        const QString text = decoder.decode(read);
        for (const QChar c : text) {
            if (c.isNull())
                return nulByte(line);
            half = half || c.isLowSurrogate() != afterHigh;
            afterHigh = c.isHighSurrogate();
            if (half)
                break;
            line += c == u'\n' ? 1 : 0;
        }
        if (half)
            break;
    }
    if (half || afterHigh || decoder.hasError())
        return csvError(line,
            {u"le fichier annonce UTF-16, mais un caractère y est coupé en deux. Enregistrez-le de nouveau en UTF-8."_s,
                u"the file says UTF-16, but half of a character is missing. Save it again as UTF-8."_s},
            u"utf-16"_s);
    return {};
}

/// Reads the whole device once: what it is written in decides how every later byte is read.
Result<Learned> learn(QIODevice& device) {
    Learned out;
    const QByteArray start = device.peek(4);
    if (start.startsWith("\xEF\xBB\xBF"))
        out.begin = 3;
    else if (start.startsWith("\xFF\xFE") || start.startsWith("\xFE\xFF")) {
        out.encoding = Encoding::Utf16;
        out.sample = device.peek(256 * 1024);
        TRY(checkUtf16(device));
        return out;
    }
    device.seek(out.begin);
    QByteArray pending;
    qint64 line = 1;
    for (;;) {
        const QByteArray read = device.read(chunk);
        if (read.isEmpty())
            break;
        if (const qsizetype nul = read.indexOf('\0'); nul >= 0)
            return nulByte(line + read.left(nul).count('\n'));
        line += read.count('\n');
        if (out.sample.size() < 256 * 1024)
            out.sample += read;
        if (out.encoding == Encoding::Utf8) {
            pending += read;
            const qsizetype tail = incompleteTail(pending);
            if (!QUtf8StringView(pending.constData(), pending.size() - tail).isValidUtf8())
                out.encoding = Encoding::Windows1252;
            pending = pending.right(tail);
        }
    }
    if (!pending.isEmpty())
        out.encoding = Encoding::Windows1252;
    return out;
}

/// How many cells the first rows would have with each separator; the one that makes the most rows alike wins, then the
/// one with most cells.
QChar sniff(const QString& sample) {
    static constexpr QChar candidates[] = {u';', u',', u'\t', u'|'};
    QChar best = u',';
    qint64 bestScore = 0;
    for (const QChar candidate : candidates) {
        QList<int> counts;
        int count = 0;
        bool quoted = false, any = false;
        for (const QChar c : sample) {
            if (c == u'"')
                quoted = !quoted;
            else if (!quoted && c == candidate)
                ++count;
            else if (!quoted && (c == u'\n' || c == u'\r')) {
                if (any)
                    counts += count;
                count = 0;
                any = false;
                if (counts.size() == 50)
                    break;
                continue;
            }
            any = true;
        }
        if (any && counts.isEmpty())
            counts += count;
        if (counts.isEmpty() || counts.first() == 0)
            continue;
        const qint64 alike = counts.count(counts.first());
        const qint64 score = alike * 10'000 / counts.size() * 1000 + std::min(counts.first(), 999);
        if (score > bestScore) {
            bestScore = score;
            best = candidate;
        }
    }
    return best;
}

} // namespace

struct CsvReader::State {
    State(QIODevice& source, const CsvLimits& csvLimits)
        : device(source)
        , limits(csvLimits) {}

    QIODevice& device;
    CsvLimits limits;
    Encoding encoding = Encoding::Utf8;
    QChar separator;
    QStringDecoder decoder;
    QString buffer;
    qsizetype at = 0;
    qint64 line = 1;
    qint64 rows = 0;
    bool ended = false;
    bool afterReturn = false;

    /// The next character; a null QChar at the end of the file (NUL itself was refused).
    QChar take() {
        while (at >= buffer.size()) {
            if (ended)
                return {};
            const QByteArray bytes = device.read(chunk);
            ended = bytes.isEmpty();
            buffer = encoding == Encoding::Windows1252 ? windows1252(bytes) : QString(decoder.decode(bytes));
            at = 0;
        }
        return buffer[at++];
    }
    void back() { --at; }
};

CsvReader::CsvReader(std::unique_ptr<State> state)
    : m_state(std::move(state)) {
}
CsvReader::CsvReader(CsvReader&&) noexcept = default;
CsvReader::~CsvReader() = default;

QChar CsvReader::separator() const {
    return m_state->separator;
}

QString CsvReader::encoding() const {
    switch (m_state->encoding) {
    case Encoding::Utf16:
        return u"UTF-16"_s;
    case Encoding::Windows1252:
        return u"Windows-1252"_s;
    case Encoding::Utf8:
        break;
    }
    return u"UTF-8"_s;
}

Result<CsvReader> CsvReader::open(QIODevice& device, const CsvLimits& limits, QChar separator) {
    if (device.isSequential() || !device.seek(0))
        return Error{Error::Kind::Bug, {}, u"a CSV file is read twice"_s};
    if (device.size() > limits.fileBytes)
        return Error{Error::Kind::Invalid,
            {u"Ce fichier CSV dépasse la taille acceptée. Rien n’a été lu. Découpez-le en plusieurs fichiers."_s,
                u"This CSV file is larger than what is accepted. Nothing was read. Split it into several files."_s},
            u"csv size"_s};
    const Learned learned = TRY(learn(device));
    auto state = std::make_unique<State>(device, limits);
    state->encoding = learned.encoding;
    state->decoder = QStringDecoder(learned.encoding == Encoding::Utf16 ? QStringDecoder::Utf16 : QStringDecoder::Utf8);
    QString sample;
    if (learned.encoding == Encoding::Windows1252)
        sample = windows1252(learned.sample);
    else
        sample = QStringDecoder(learned.encoding == Encoding::Utf16 ? QStringDecoder::Utf16 : QStringDecoder::Utf8)
                     .decode(learned.sample);
    device.seek(learned.begin);
    state->separator = separator;
    // Excel's own way of naming the separator, on a line before the header.
    static const QRegularExpression hint(u"^sep=(.)\\r?\\n"_s);
    if (const auto match = hint.match(sample); match.hasMatch()) {
        state->separator = match.captured(1).front();
        for (QChar c = state->take(); !c.isNull() && c != u'\n'; c = state->take()) {
        }
        state->line = 2;
    }
    if (state->separator.isNull())
        state->separator = sniff(sample);
    return CsvReader(std::move(state));
}

Result<bool> CsvReader::next(CsvRow& row) {
    State& s = *m_state;
    enum class At { CellStart, Plain, Quoted, AfterQuote };
    for (;;) {
        row.cells.clear();
        row.line = s.line;
        QString cell;
        At at = At::CellStart;
        qint64 quoteLine = 0;
        bool rowEnd = false, fileEnd = false, anyCharacter = false;
        while (!rowEnd) {
            const QChar c = s.take();
            // The line feed of a CR LF pair does not count again.
            const bool pairEnd = s.afterReturn && c == u'\n';
            s.afterReturn = c == u'\r';
            if (pairEnd && at != At::Quoted) {
                row.line = s.line;
                continue;
            }
            if (c.isNull()) {
                if (at == At::Quoted)
                    return csvError(quoteLine,
                        {u"un guillemet ouvert ici n’est jamais fermé."_s, u"a quote opened here is never closed."_s},
                        u"open quote"_s);
                rowEnd = fileEnd = true;
                break;
            }
            const bool lineEnd = c == u'\n' || c == u'\r';
            if (lineEnd && !pairEnd)
                ++s.line;
            anyCharacter = true;
            switch (at) {
            case At::CellStart:
            case At::Plain:
                if (lineEnd)
                    rowEnd = true;
                else if (c == s.separator) {
                    row.cells += cell;
                    cell.clear();
                    at = At::CellStart;
                } else if (c == u'"' && at == At::CellStart) {
                    at = At::Quoted;
                    quoteLine = s.line;
                } else {
                    cell += c;
                    at = At::Plain;
                }
                break;
            case At::Quoted:
                if (c == u'"')
                    at = At::AfterQuote;
                else
                    cell += c;
                break;
            case At::AfterQuote:
                if (c == u'"') {
                    cell += c;
                    at = At::Quoted;
                } else if (c == s.separator) {
                    row.cells += cell;
                    cell.clear();
                    at = At::CellStart;
                } else if (lineEnd)
                    rowEnd = true;
                else
                    return csvError(s.line,
                        Text{u"il y a du texte après un guillemet fermant (colonne %1)."_s,
                            u"there is text after a closing quote (column %1)."_s}
                            .arg(row.cells.size() + 1),
                        u"text after quote"_s);
                break;
            }
            if (cell.size() > s.limits.cellCharacters)
                return csvError(quoteLine ? quoteLine : row.line,
                    {u"une cellule dépasse un million de caractères ; un guillemet n’est peut-être pas fermé."_s,
                        u"a cell is longer than a million characters; perhaps a quote is not closed."_s},
                    u"cell size"_s);
            if (row.cells.size() >= s.limits.columns)
                return csvError(row.line,
                    Text{u"il y a plus de %1 colonnes."_s, u"there are more than %1 columns."_s}.arg(s.limits.columns),
                    u"columns"_s);
        }
        if (anyCharacter || !cell.isEmpty()) {
            row.cells += cell;
            const bool filled = std::any_of(
                row.cells.cbegin(), row.cells.cend(), [](const QString& text) { return !text.trimmed().isEmpty(); });
            if (filled) {
                if (++s.rows > s.limits.rows)
                    return csvError(row.line,
                        Text{u"il y a plus de %1 lignes. Découpez le fichier."_s,
                            u"there are more than %1 rows. Split the file."_s}
                            .arg(s.limits.rows),
                        u"rows"_s);
                return true;
            }
        }
        if (fileEnd)
            return false;
    }
}

namespace {

Result<CsvTable> readTable(QIODevice& device, const CsvLimits& limits) {
    CsvReader reader = TRY(CsvReader::open(device, limits));
    CsvTable table;
    table.separator = reader.separator();
    table.encoding = reader.encoding();
    CsvRow row;
    if (!TRY(reader.next(row)))
        return Error{Error::Kind::Invalid,
            {u"Ce fichier CSV est vide. Rien n’a été changé."_s, u"This CSV file is empty. Nothing was changed."_s},
            u"empty"_s};
    QSet<QString> seen;
    for (const QString& cell : row.cells) {
        const QString key = cell.trimmed();
        if (!key.isEmpty() && seen.contains(key))
            return csvError(row.line,
                Text{u"la colonne « %1 » figure deux fois."_s, u"the column “%1” is there twice."_s}.arg(key),
                u"column twice"_s);
        seen.insert(key);
        table.header += key;
    }
    while (TRY(reader.next(row))) {
        while (row.cells.size() > table.header.size() && row.cells.last().trimmed().isEmpty())
            row.cells.removeLast();
        if (row.cells.size() != table.header.size())
            return csvError(row.line,
                Text{
                    u"elle a %1 au lieu de %2. Les séparateurs sont peut-être mélangés (ici « %3 »), ou un texte qui en contient un n’est pas entre guillemets."_s,
                    u"it has %1 instead of %2. Perhaps separators are mixed (here “%3”), or a text that contains one is not in quotes."_s}
                    .arg(columns(row.cells.size()))
                    .arg(table.header.size())
                    .arg(table.separator == u'\t' ? u"TAB"_s : QString(table.separator)),
                u"column count"_s);
        table.rows += row;
    }
    return table;
}

bool looksLikeFormula(const QString& text) {
    static const QRegularExpression number(u"^[+-]?[0-9]+([.,][0-9]+)?$"_s);
    qsizetype i = 0;
    while (i < text.size() && (text[i].isSpace() || text[i] < u' '))
        ++i;
    if (i > 0 && (text[0] == u'\t' || text[0] == u'\r' || text[0] == u'\n'))
        return true;
    if (i == text.size())
        return false;
    switch (text[i].unicode()) {
    case u'=':
    case u'@':
    case 0xFF1D: // full-width forms, which some programs take for the plain ones
    case 0xFF20:
    case 0xFF0B:
    case 0xFF0D:
        return true;
    case u'+':
    case u'-':
        return !number.match(text).hasMatch();
    default:
        return false;
    }
}

QString withoutApostrophes(const QString& text) {
    qsizetype i = 0;
    while (i < text.size() && text[i] == u'\'')
        ++i;
    return text.mid(i);
}

} // namespace

Result<CsvTable> readCsvTable(const QString& path, const CsvLimits& limits) {
    if (QFileInfo(path).isDir())
        return fileError(EISDIR, path);
    QFile file(path);
    errno = 0;
    if (!file.open(QIODevice::ReadOnly))
        return fileError(errno ? errno : ENOENT, path);
    return readTable(file, limits);
}

Result<CsvTable> readCsvTable(const QByteArray& bytes, const CsvLimits& limits) {
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    return readTable(buffer, limits);
}

QString neutralised(const QString& cell) {
    return looksLikeFormula(withoutApostrophes(cell)) ? u'\'' + cell : cell;
}

QString withoutNeutralisation(const QString& cell) {
    return cell.startsWith(u'\'') && looksLikeFormula(withoutApostrophes(cell)) ? cell.mid(1) : cell;
}

CsvWriter::CsvWriter(QIODevice& device, Options options)
    : m_device(device)
    , m_options(options) {
}

Result<> CsvWriter::row(const QStringList& cells) {
    QString line;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            line += m_options.separator;
        const QString cell = m_options.neutralise ? neutralised(cells[i]) : cells[i];
        const bool quote = cell.contains(m_options.separator) || cell.contains(u'"') || cell.contains(u'\n') ||
                           cell.contains(u'\r') || cell.startsWith(u' ') || cell.endsWith(u' ') ||
                           (cells.size() == 1 && cell.isEmpty());
        if (quote)
            line += u'"' + QString(cell).replace(u'"', u"\"\""_s) + u'"';
        else
            line += cell;
    }
    line += u"\r\n"_s;
    QByteArray bytes = line.toUtf8();
    if (!m_begun && m_options.byteOrderMark)
        bytes.prepend("\xEF\xBB\xBF");
    m_begun = true;
    errno = 0;
    if (m_device.write(bytes) != bytes.size())
        return fileError(errno ? errno : EIO, u"CSV"_s);
    return {};
}

} // namespace greffe
