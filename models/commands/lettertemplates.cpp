// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/lettertemplates.h"

#include "commands/vaultcommands.h"
#include "commands/wording.h"
#include "domain/records.h"
#include "exchange/hashing.h"
#include "store/stores.h"

#include <QFileInfo>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype largestTemplate = 200'000; // characters
constexpr qsizetype largestLogo = 4 * 1024 * 1024;
constexpr int largestLogoSide = 4000; // pixels

QString settingKey(QStringView kind, Language language) {
    return u"letter_template.%1.%2"_s.arg(kind, code(language));
}

} // namespace

Result<LetterWording> letterWording(const Session& session, QStringView kind, Language language) {
    const QString ours = TRY(letterTemplate(kind, language));
    const QString own = TRY(session.setting(settingKey(kind, language))).toString();
    if (own.isEmpty())
        return LetterWording{ours, false};
    return LetterWording{own, true};
}

QList<LetterProblem> checkWording(const QString& kind, Language language, const QString& html) {
    QList<LetterProblem> out = checkTemplate(html);
    LetterValues values;
    for (const LetterPlaceholder& placeholder : letterPlaceholders())
        values.insert(placeholder.key, u"‹%1›"_s.arg(placeholder.key));
    Letter letter;
    letter.kind = kind;
    letter.info.language = language;
    letter.body = fillLetter(html, values, language);
    const LetterKind* known = letterKind(kind);
    for (const LetterProblem& problem : checkLetter(letter, html, values)) {
        // The frame (sender, date, signatory) is not the template's.
        const bool point = known && std::any_of(known->points.begin(), known->points.end(),
                                        [&](const LetterPoint& p) { return p.key == problem.key; });
        if (problem.what == LetterProblem::What::MissingPoint && point)
            out.append(problem);
    }
    return out;
}

Result<> SetLetterTemplate::apply(Scope& scope) {
    const QString ours = TRY(letterTemplate(m_kind, m_language));
    if (m_html.size() > largestTemplate)
        return invalid({u"Ce texte est trop long pour une lettre. Rien n’a été changé."_s,
            u"This text is too long for a letter. Nothing was changed."_s});
    const QList<LetterProblem> problems = checkTemplate(m_html);
    if (!problems.isEmpty()) {
        Text all;
        for (const LetterProblem& problem : problems.first(std::min<qsizetype>(problems.size(), 5))) {
            all.fr += problem.message.fr + u' ';
            all.en += problem.message.en + u' ';
        }
        all.fr += u"Rien n’a été changé."_s;
        all.en += u"Nothing was changed."_s;
        return invalid(all, problems.first().key);
    }
    // Our own wording is no change of the office's: a later version of ours comes through.
    if (m_html.trimmed() == ours.trimmed())
        m_html.clear();
    const QJsonValue value = m_html.trimmed().isEmpty() ? QJsonValue() : QJsonValue(m_html);
    return scope.stores().settings.set(scope.writer(), settingKey(m_kind, m_language), value);
}

JournalDraft SetLetterTemplate::entry() const {
    const bool own = !m_html.trimmed().isEmpty();
    QJsonObject payload{{u"letter"_s, m_kind}, {u"language"_s, code(m_language)}, {u"own"_s, own}};
    if (own)
        payload.insert(u"sha256"_s, sha256Hex(m_html.toUtf8()));
    return {u"letter_template_change"_s, u"setting "_s + settingKey(m_kind, m_language), payload};
}

Done SetLetterTemplate::done() const {
    const LetterKind* kind = letterKind(m_kind);
    const Text title = kind ? kind->title : Text{m_kind, m_kind};
    const Text said = m_html.trimmed().isEmpty()
                          ? Text{u"Modèle « %1 » (%2) : le texte de Greffe est rétabli."_s,
                                u"Template “%1” (%2): Greffe’s wording is back."_s}
                          : Text{u"Modèle « %1 » (%2) enregistré."_s, u"Template “%1” (%2) saved."_s};
    return {said.arg(title).arg(code(m_language)), u"setting"_s, settingKey(m_kind, m_language), 0};
}

QImage letterLogo(const Session& session, const Organisation& organisation) {
    if (organisation.logo.isEmpty())
        return {};
    const auto row = session.stores().documents.rowOf(organisation.row, organisation.logo);
    if (!row || !*row)
        return {};
    const Result<QByteArray> bytes = session.stores().documents.content(**row);
    return bytes ? flattened(QImage::fromData(*bytes)) : QImage();
}

Result<> SetLogo::apply(Scope& scope) {
    auto organisation = TRY(scope.load(Id<Organisation>(m_row)));
    m_ref = organisation.ref;
    if (m_bytes.isEmpty()) {
        organisation.logo.clear();
        return scope.save(organisation);
    }
    const QImage image = QImage::fromData(m_bytes);
    if (m_bytes.size() > largestLogo || image.isNull() || std::max(image.width(), image.height()) > largestLogoSide)
        return invalid(
            Text{
                u"« %1 » n’est pas une image PNG ou JPEG d’au plus 4 Mo et 4000 points de côté. Choisissez-en une autre."_s,
                u"“%1” is not a PNG or JPEG picture of at most 4 MB and 4000 points a side. Choose another."_s}
                .arg(QFileInfo(m_fileName).fileName()),
            u"logo"_s);
    DocumentRecord record;
    record.organisation = m_row;
    record.title = u"Logo"_s;
    record.kind = u"logo"_s;
    record.fileName = QFileInfo(m_fileName).fileName();
    record.mediaType = m_bytes.startsWith("\x89PNG") ? u"image/png"_s : u"image/jpeg"_s;
    record.recordKind = u"organisation"_s;
    record.recordRef = organisation.ref;
    AttachDocument attach(record, m_bytes);
    TRY(attach.apply(scope));
    m_document = attach.record().head().ref;
    organisation.logo = m_document;
    return scope.save(organisation);
}

JournalDraft SetLogo::entry() const {
    QJsonObject payload;
    if (!m_document.isEmpty())
        payload.insert(u"document"_s, m_document);
    return {u"logo_change"_s, journalObject(Organisation::type(), m_ref, m_ref), payload};
}

Done SetLogo::done() const {
    return {m_document.isEmpty() ? Text{u"Les lettres n’ont plus de logo."_s, u"Letters have no logo any more."_s}
                                 : Text{u"Logo enregistré : il paraît en tête des lettres."_s,
                                       u"Logo saved: it stands at the head of letters."_s},
        u"organisation"_s, m_ref, m_row};
}

} // namespace greffe
