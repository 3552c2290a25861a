// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/noticecommands.h"

#include "commands/documentqueries.h"
#include "commands/issue.h"
#include "commands/queries.h"
#include "commands/wording.h"
#include "documents/noticedocument.h"
#include "documents/pdf.h"
#include "domain/activity.h"
#include "exchange/atomicfile.h"
#include "exchange/hashing.h"
#include "exchange/noticehtml.h"
#include "store/stores.h"

#include <QFileInfo>

#include <algorithm>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

const QString noticeKind = QStringLiteral("notice");

Result<DocumentRecord> keep(Scope& scope, const QString& language, int number, const QByteArray& bytes,
    const QString& mediaType, const QString& fileName, QDate date) {
    DocumentRecord record;
    record.notes = date.toString(Qt::ISODate);
    record.title = languageFromCode(language) == Language::English ? u"Privacy notice, version %1"_s.arg(number)
                                                                   : u"Mention d’information, version %1"_s.arg(number);
    record.kind = noticeKind;
    record.mediaType = mediaType;
    record.fileName = fileName;
    record.byteSize = bytes.size();
    record.sha256 = sha256Hex(bytes);
    record.recordKind = u"organisation"_s;
    record.recordRef = scope.organisation().ref;
    record.language = language;
    record.issuedBy = scope.staff();
    TRY(scope.add(record));
    TRY(scope.stores().documents.setContent(scope.writer(), record.row, bytes));
    return record;
}

Result<int> versionsOf(const Stores& stores, const Organisation& organisation, const QString& language) {
    int count = 0;
    const QList<qint64> rows = TRY(stores.documents.of(u"organisation"_s, organisation.ref, organisation.row));
    for (const AnyRecord& any : TRY(stores.documents.loadMany(rows))) {
        const DocumentRecord& document = *any.as<DocumentRecord>();
        count += document.kind == noticeKind && document.language == language;
    }
    return count;
}

/// Which line of a report a finding or a problem belongs to; what is not named here comes after, in its own order.
struct Place {
    int number;
    const char16_t* key;
};
constexpr Place places[] = {{1, u"recipients_list_empty"}, {2, u"retention_accounting"}, {3, u"consent_by_use"},
    {4, u"cookies_no_data_claim"}, {5, u"cookies_only_us"}, {6, u"child_age"}, {7, u"portability_wording"},
    {8, u"refusal_remedies"}, {9, u"controller_identity"}, {9, u"dpo_contact"}, {10, u"transfers_missing"},
    {11, u"post_mortem"}, {12, u"rectification_mixed"}, {13, u"version_old"}};

int placeOf(const QString& key) {
    const auto found =
        std::find_if(std::begin(places), std::end(places), [&](const Place& place) { return key == place.key; });
    return found == std::end(places) ? 0 : found->number;
}

} // namespace

Result<QList<NoticeVersion>> noticeVersions(const Session& session, const QString& language) {
    const Organisation& organisation = session.organisation();
    QList<DocumentRecord> kept;
    const DocumentStore& store = session.stores().documents;
    const QList<qint64> rows = TRY(store.of(u"organisation"_s, organisation.ref, organisation.row));
    for (const AnyRecord& any : TRY(store.loadMany(rows))) {
        if (any.as<DocumentRecord>()->kind == noticeKind)
            kept += *any.as<DocumentRecord>();
    }
    std::sort(kept.begin(), kept.end(), [](const DocumentRecord& a, const DocumentRecord& b) { return a.row < b.row; });
    QHash<QString, int> numbers;
    QList<NoticeVersion> out;
    for (const DocumentRecord& document : std::as_const(kept)) {
        NoticeVersion version;
        version.number = ++numbers[document.language];
        version.published = document.mediaType != u"text/html";
        version.language = document.language;
        version.at = document.createdAt;
        version.staff = document.issuedBy;
        version.ref = document.ref;
        version.row = document.row;
        version.sha256 = document.sha256;
        version.date = document.notes;
        if (language.isEmpty() || language == document.language)
            out += version;
    }
    return out;
}

Result<QString> noticeVersionText(const Session& session, const NoticeVersion& version) {
    const QString text = QString::fromUtf8(TRY(documentContent(session, version.row)));
    return version.published ? text : textOfHtml(text);
}

Result<NoticeVersion> noticeVersion(const Session& session, const QString& language, int number) {
    const QList<NoticeVersion> all = TRY(noticeVersions(session, language));
    for (const NoticeVersion& version : all) {
        if (version.number == number)
            return version;
    }
    QStringList known;
    for (const NoticeVersion& version : all)
        known += QString::number(version.number);
    return Error{Error::Kind::NotFound,
        known.isEmpty()
            ? Text{u"Aucune mention n’est conservée dans cette langue : écrivez-en une d’abord."_s,
                  u"No notice is kept in this language: write one first."_s}
            : Text{u"Il n’y a pas de version %1. Il y a : %2."_s, u"There is no version %1. There are: %2."_s}
                  .arg(number)
                  .arg(known.join(u", "_s)),
        {}, QString::number(number)};
}

Result<QList<DiffPiece>> compareNoticeVersions(
    const Session& session, const NoticeVersion& before, const NoticeVersion& after) {
    return diffLines(TRY(noticeVersionText(session, before)), TRY(noticeVersionText(session, after)));
}

Result<PrivacyNotice> currentNotice(const Session& session, Language language, QDate version) {
    return noticeFrom(session.organisation(), TRY(listAll<Activity>(session)), language, version);
}

Result<> WriteNotice::prepare(Session& session) {
    if (!QStringList{u"html"_s, u"odt"_s, u"pdf"_s}.contains(m_format))
        return invalid(Text{u"« %1 » n’est pas un format de mention : html, odt ou pdf."_s,
                           u"“%1” is not a format of a notice: html, odt or pdf."_s}
                           .arg(m_format),
            u"format"_s);
    m_notice = TRY(currentNotice(session, m_language, m_version));
    m_kept = noticeHtml(m_notice);
    m_anchor = session.journalHead();
    const bool replaced = QFileInfo::exists(m_path);
    if (m_format == u"html")
        TRY(writeNoticeHtml(m_notice, m_path));
    else if (m_format == u"odt")
        TRY(writeFileAtomically(m_path, TRY(noticeOdt(m_notice))));
    else {
        DocumentInfo info = documentInfo(session, m_notice.title, m_language);
        TRY(writePdf(noticeDocument(m_notice, info), m_path));
    }
    m_written = !replaced;
    m_sha256 = TRY(fileSha256(m_path));

    const QList<NoticeVersion> before = TRY(noticeVersions(session, code(m_language)));
    m_number = int(before.size()) + 1;
    const QList<NoticeVersion>::const_reverse_iterator last =
        std::find_if(before.crbegin(), before.crend(), [](const NoticeVersion& version) { return !version.published; });
    if (last == before.crend())
        return {};
    // What it would say with the date of the last version: only then are the two the same.
    const QDate then = QDate::fromString(last->date, Qt::ISODate);
    const PrivacyNotice again = TRY(currentNotice(session, m_language, then));
    const bool same =
        then.isValid() && textOfHtml(QString::fromUtf8(noticeHtml(again))) == TRY(noticeVersionText(session, *last));
    if (same) {
        m_isNew = false;
        m_number = last->number;
    }
    return {};
}

Result<> WriteNotice::apply(Scope& scope) {
    if (m_isNew)
        TRY(keep(scope, code(m_language), m_number, m_kept, u"text/html"_s,
            u"notice-%1-%2.html"_s.arg(code(m_language)).arg(m_number), m_version));
    m_kept.clear();
    return {};
}

JournalDraft WriteNotice::entry() const {
    return {u"notice_write"_s, u"register"_s,
        {{u"format"_s, m_format}, {u"language"_s, code(m_language)}, {u"version"_s, m_number}, {u"new"_s, m_isNew},
            {u"sha256"_s, m_sha256}, {u"anchor"_s, m_anchor}}};
}

Done WriteNotice::done() const {
    return {(m_isNew ? Text{u"Mention d’information écrite : %1. Version %2 conservée."_s,
                           u"Privacy notice written: %1. Kept as version %2."_s}
                     : Text{u"Mention d’information écrite : %1. Elle dit la même chose que la version %2."_s,
                           u"Privacy notice written: %1. It says the same as version %2."_s})
                .arg(QFileInfo(m_path).fileName())
                .arg(qint64(m_number)),
        {}, {}, 0};
}

Result<> KeepNotice::apply(Scope& scope) {
    if (m_text.trimmed().isEmpty())
        return invalid({u"Ce texte est vide."_s, u"This text is empty."_s}, u"text"_s);
    if (!languageFromCode(m_language))
        m_language = code(readNotice(m_text).language);
    m_number = TRY(versionsOf(scope.stores(), scope.organisation(), m_language)) + 1;
    m_record = TRY(keep(scope, m_language, m_number, m_text.toUtf8(), u"text/plain"_s,
        m_fileName.isEmpty() ? u"publiee.txt"_s : QFileInfo(m_fileName).fileName(), scope.today()));
    return {};
}

JournalDraft KeepNotice::entry() const {
    return {u"notice_keep"_s, u"register"_s, {{u"document"_s, m_record.ref}, {u"sha256"_s, m_record.sha256}}};
}

Done KeepNotice::done() const {
    return {Text{u"Mention publiée conservée : version %1 (%2)."_s, u"Published notice kept: version %1 (%2)."_s}
                .arg(qint64(m_number))
                .arg(m_language),
        u"document"_s, m_record.ref, m_record.row};
}

QStringList Observation::sheets() const {
    QStringList out;
    for (const Place& place : places)
        if (out.isEmpty() || out.last() != place.ref)
            out += place.ref;
    return out;
}

Result<QList<Observation>> observations(const Session& session, const QString& noticeText) {
    const Organisation& organisation = session.organisation();
    const QList<Activity> activities = TRY(listAll<Activity>(session));
    QString text = noticeText;
    if (text.isEmpty()) {
        const QList<NoticeVersion> kept = TRY(noticeVersions(session));
        const auto last =
            std::find_if(kept.crbegin(), kept.crend(), [](const NoticeVersion& version) { return version.published; });
        if (last != kept.crend())
            text = TRY(noticeVersionText(session, *last));
    }
    QList<Observation> out;
    if (!text.isEmpty()) {
        for (const NoticeFinding& finding : compareNotice(text, organisation, activities, session.today()))
            out += Observation{placeOf(finding.key), finding.key, finding.article, finding.level, finding.message,
                u"notice"_s, {}, finding.passage};
    }
    const auto add = [&](const QString& from, const QString& ref, const QList<Problem>& problems) {
        for (const Problem& problem : problems)
            out += Observation{0, problem.path, problem.article, problem.level, problem.message, from, ref, {}};
    };
    add(u"organisation"_s, organisation.ref, check(organisation, session.today()));
    QHash<QString, qsizetype> told; // words → where they stand in `out`
    for (const Activity& activity : activities) {
        for (const Problem& problem : check(activity, organisation, session.today())) {
            const QString words = QStringList{name(problem.level), problem.article, problem.message.fr}.join(u'\n');
            if (!told.contains(words)) {
                told.insert(words, out.size());
                add(u"register"_s, activity.ref, {problem});
            }
            out[told.value(words)].places += {activity.ref, problem.path};
        }
    }
    std::stable_sort(out.begin(), out.end(), [](const Observation& a, const Observation& b) {
        const auto rank = [](const Observation& one) { return one.number == 0 ? 1000 : one.number; };
        return rank(a) < rank(b);
    });
    int next = 14;
    for (Observation& observation : out) {
        if (observation.number == 0)
            observation.number = next++;
    }
    return out;
}

} // namespace greffe
