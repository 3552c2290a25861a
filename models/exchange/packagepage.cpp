// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/packagepage.h"

#include "domain/choicelist.h"
#include "domain/display.h"

#include <QJsonArray>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

/// Writes the page in one language; the package has both, the person's first.
class Page {
public:
    Page(const PackageInput& input, const QJsonObject& manifest, const QList<PackageExclusion>& excluded,
        Language language)
        : m_input(input)
        , m_manifest(manifest)
        , m_excluded(excluded)
        , m_language(language) {}

    QString html() {
        m_out = u"<section lang=\"%1\">"_s.arg(code(m_language));
        paragraph(u"h1"_s, say("Vos données personnelles", "Your personal data"));
        introduction();
        contents();
        missing();
        use();
        complaint();
        return m_out + u"</section>"_s;
    }

private:
    QString say(const char* fr, const char* en) const {
        const QString text = QString::fromUtf8(m_language == Language::French ? fr : en);
        return m_language == Language::French ? typeset(text, m_language) : text;
    }
    void paragraph(const QString& tag, const QString& text) {
        m_out += u'<' + tag + u'>' + text.toHtmlEscaped() + u"</"_s + tag + u">\n"_s;
    }
    QString list(QStringView name, const QString& key) const { return choiceList(name).label(key, m_language); }

    void introduction() {
        const QString who = m_input.controller.name;
        const QString legal = m_input.allOrigins ? u"15"_s : u"20"_s;
        paragraph(u"p"_s, say("%1 vous remet ces fichiers le %2, en réponse à votre demande %3 (article %4 du RGPD).",
                              "%1 hands you these files on %2, in answer to your request %3 (article %4 GDPR).")
                              .arg(who, longDate(m_input.createdAt.date(), m_language), m_input.requestRef, legal));
        if (!m_input.subjectName.isEmpty())
            paragraph(u"p"_s, say("Personne concernée : %1", "Data subject: %1").arg(m_input.subjectName));
        if (m_input.periodFrom || m_input.periodTo)
            paragraph(u"p"_s, say("Période : du %1 au %2", "Period: from %1 to %2")
                                  .arg(m_input.periodFrom ? longDate(*m_input.periodFrom, m_language) : u"…"_s,
                                      m_input.periodTo ? longDate(*m_input.periodTo, m_language) : u"…"_s));
        paragraph(u"p"_s, say("Ces fichiers parlent de vous : gardez-les en lieu sûr, et ne les envoyez qu’à qui vous "
                              "faites confiance.",
                              "These files are about you: keep them safe, and send them only to somebody you trust."));
    }

    void row(const QStringList& cells, const QString& tag = u"td"_s) {
        m_out += u"<tr>"_s;
        for (const QString& cell : cells)
            m_out += u'<' + tag + u'>' + cell.toHtmlEscaped() + u"</"_s + tag + u'>';
        m_out += u"</tr>\n"_s;
    }

    void contents() {
        paragraph(u"h2"_s, say("Ce que contient ce paquet", "What is in this package"));
        m_out += u"<table>"_s;
        row({say("Fichier", "File"), say("Contenu", "Content"), say("Origine", "Origin"),
                say("Enregistrements", "Records")},
            u"th"_s);
        for (const QString& part : {u"sets"_s, u"files"_s}) {
            for (const QJsonValue value : m_manifest.value(part).toArray()) {
                const QJsonObject file = value.toObject();
                const QString role = file.value(u"role"_s).toString();
                if (role != u"data" && role != u"attachment")
                    continue;
                const QJsonObject description = file.value(u"description"_s).toObject();
                const QString words = description.value(code(m_language)).toString();
                row({file.value(u"path"_s).toString(), words.isEmpty() ? file.value(u"name"_s).toString() : words,
                    list(u"data_origins", file.value(u"origin"_s).toString()),
                    file.contains(u"records"_s) ? QString::number(file.value(u"records"_s).toInteger()) : QString()});
            }
        }
        m_out += u"</table>\n"_s;
    }

    void missing() {
        paragraph(u"h2"_s, say("Ce qui n’y est pas, et pourquoi", "What is not in it, and why"));
        if (m_excluded.isEmpty() && !m_input.thirdPartyPresent)
            paragraph(u"p"_s, say("Rien n’a été écarté.", "Nothing was left out."));
        m_out += u"<ul>"_s;
        for (const PackageExclusion& excluded : m_excluded) {
            const QString why = excluded.why.in(m_language).isEmpty() ? excluded.why.fr : excluded.why.in(m_language);
            paragraph(u"li"_s, excluded.what + (why.isEmpty() ? QString() : u" — "_s + why) +
                                   (excluded.article.isEmpty()
                                           ? QString()
                                           : say(" (RGPD, article %1)", " (GDPR, article %1)").arg(excluded.article)));
        }
        if (m_input.thirdPartyPresent)
            paragraph(u"li"_s,
                say("Ces fichiers contiennent aussi des données d’autres personnes (article 20, paragraphe 4) : n’en "
                    "faites qu’un usage privé.",
                    "These files also hold data of other people (article 20(4)): use them for private purposes only.") +
                    (m_input.thirdPartyNote.in(m_language).isEmpty() ? QString()
                                                                     : u' ' + m_input.thirdPartyNote.in(m_language)));
        m_out += u"</ul>\n"_s;
    }

    void use() {
        paragraph(u"h2"_s, say("Comment s’en servir", "How to use it"));
        m_out += u"<ul>"_s;
        paragraph(u"li"_s, say("Les fichiers .csv s’ouvrent dans un tableur (UTF-8, virgules). Une apostrophe précède "
                               "les textes qu’un tableur prendrait pour une formule.",
                               "The .csv files open in a spreadsheet program (UTF-8, commas). An apostrophe stands "
                               "before texts that a spreadsheet would take for a formula."));
        paragraph(
            u"li"_s, say("Les fichiers .json disent la même chose à un autre service ; schema/ en décrit les champs.",
                         "The .json files say the same to another service; schema/ describes their fields."));
        paragraph(u"li"_s, say("manifest.json décrit tout le paquet. manifest.sha256 permet de vérifier que rien n’a "
                               "changé : sha256sum -c manifest.sha256",
                               "manifest.json describes the whole package. manifest.sha256 checks that nothing has "
                               "changed: sha256sum -c manifest.sha256"));
        m_out += u"</ul>\n"_s;
        if (!m_input.recipientController.isEmpty())
            paragraph(u"p"_s,
                say("Transmission directe à %1 : %2", "Direct transmission to %1: %2")
                        .arg(m_input.recipientController,
                            m_input.direct ? say("faite", "done") : say("impossible", "not feasible")) +
                    (m_input.directReason.in(m_language).isEmpty() ? QString()
                                                                   : u". "_s + m_input.directReason.in(m_language)));
    }

    void complaint() {
        paragraph(u"h2"_s, say("Questions et réclamations", "Questions and complaints"));
        const QString contact = m_input.contact.isEmpty() ? m_input.controller.email : m_input.contact;
        if (!contact.isEmpty())
            paragraph(u"p"_s, say("Pour toute question : %1", "For any question: %1").arg(contact));
        if (!m_input.dpo.isEmpty())
            paragraph(u"p"_s,
                say("Délégué à la protection des données : %1", "Data protection officer: %1").arg(m_input.dpo));
        const QJsonObject authority = m_manifest.value(u"complaint"_s).toObject();
        paragraph(u"p"_s,
            say("Si cette réponse ne vous satisfait pas, vous pouvez adresser une réclamation à : %1, %2, %3 (%4).",
                "If this answer does not satisfy you, you may lodge a complaint with: %1, %2, %3 (%4).")
                .arg(authority.value(u"name"_s).toString(),
                    authority.value(u"address"_s).toString().replace(u'\n', u", "_s),
                    authority.value(u"phone"_s).toString(), authority.value(u"complaints"_s).toString()));
        if (!m_input.anchor.isEmpty())
            paragraph(u"p"_s, say("Ancre du journal : %1", "Journal anchor: %1").arg(m_input.anchor));
    }

    const PackageInput& m_input;
    const QJsonObject& m_manifest;
    const QList<PackageExclusion>& m_excluded;
    Language m_language;
    QString m_out;
};

} // namespace

QByteArray packagePage(
    const PackageInput& input, const QJsonObject& manifest, const QList<PackageExclusion>& excluded) {
    const Language first = input.language;
    const Language second = first == Language::French ? Language::English : Language::French;
    QString html =
        u"<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\">"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        "<title>%2</title><style>body{font:16px/1.5 sans-serif;max-width:52rem;margin:2rem auto;padding:0 "
        "1rem;color:#1c2733}"
        "h1{font-size:1.6rem}h2{font-size:1.15rem;margin-top:2rem}table{border-collapse:collapse;width:100%}"
        "th,td{border:1px solid #b7bfca;padding:.35rem .6rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}"
        "th{background:#eef2f7}section+section{border-top:2px solid #b7bfca;margin-top:3rem;padding-top:1rem}</style></head><body>\n"_s
            .arg(code(first), input.exportId.toHtmlEscaped());
    html += Page(input, manifest, excluded, first).html() + Page(input, manifest, excluded, second).html();
    return (html + u"</body></html>\n"_s).toUtf8();
}

} // namespace greffe
