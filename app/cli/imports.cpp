// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/imports.h"

#include "app/cli/print.h"
#include "app/cli/text.h"

#include "domain/display.h"

namespace greffe::cli {

using namespace Qt::StringLiterals;

namespace {

using What = ImportPlan::Item::What;

QString whatOf(const FieldChange& change) {
    switch (change.what) {
    case FieldChange::What::RowAdded:
        return u"added"_s;
    case FieldChange::What::RowRemoved:
        return u"removed"_s;
    case FieldChange::What::RowMoved:
        return u"moved"_s;
    case FieldChange::What::Changed:
        break;
    }
    return u"changed"_s;
}

QString rowText(const FieldChange& change, Language language) {
    const bool added = change.what == FieldChange::What::RowAdded;
    const Text word = added                                          ? Text{u"ajouté"_s, u"added"_s}
                      : change.what == FieldChange::What::RowRemoved ? Text{u"supprimé"_s, u"removed"_s}
                                                                     : Text{u"déplacé"_s, u"moved"_s};
    return word.in(language);
}

} // namespace

QJsonArray changesToJson(const QList<FieldChange>& changes, Language language) {
    QJsonArray out;
    for (const FieldChange& change : changes)
        out.append(
            QJsonObject{{u"field"_s, change.path}, {u"label"_s, change.label.in(language)}, {u"what"_s, whatOf(change)},
                {u"before"_s, change.field ? toJson(*change.field, change.before) : QJsonValue()},
                {u"after"_s, change.field ? toJson(*change.field, change.after) : QJsonValue()}});
    return out;
}

QString changeLines(const QList<FieldChange>& changes, Language language) {
    QString out;
    for (const FieldChange& change : changes) {
        const auto shown = [&](const QVariant& value) {
            const QString text = change.field ? displayShort(*change.field, value, language) : QString();
            return text.isEmpty() ? u"—"_s : text;
        };
        if (change.what != FieldChange::What::Changed) {
            out += u"    "_s + change.label.in(language) + (language == Language::French ? u"\u00a0: "_s : u": "_s) +
                   rowText(change, language) + u'\n';
            continue;
        }
        out += u"    "_s + change.label.in(language) + (language == Language::French ? u"\u00a0: "_s : u": "_s) +
               shown(change.before) + u" → "_s + shown(change.after) + u'\n';
    }
    return out;
}

Result<> refuseProblems(const Context& context, const ImportPlan& plan) {
    for (const InputProblem& remark : plan.remarks)
        printNotice({remark.path + u" : "_s + remark.message.fr, remark.path + u": "_s + remark.message.en},
            context.language());
    if (plan.problems.isEmpty())
        return {};
    // The first one becomes the error itself.
    for (const InputProblem& problem : plan.problems.mid(1))
        printNotice({problem.path + u" : "_s + problem.message.fr, problem.path + u": "_s + problem.message.en},
            context.language());
    const InputProblem& first = plan.problems.first();
    return Error{Error::Kind::Invalid,
        Text{u"%1 : %2 Rien n’a été importé."_s, u"%1: %2 Nothing was imported."_s}.arg(first.path).arg(first.message),
        {}, first.path};
}

Answer importAnswer(const Context& context, const ImportPlan& plan, bool dryRun) {
    const Language language = context.language();
    QJsonArray unplaced;
    for (const UnplacedCell& cell : plan.unplaced)
        unplaced.append(QJsonObject{{u"sheet"_s, cell.sheet}, {u"cell"_s, cell.cell}, {u"text"_s, cell.text}});
    QJsonArray changes;
    QString lines;
    if (!plan.organisationChanges.isEmpty()) {
        changes.append(QJsonObject{{u"what"_s, u"organisation"_s}, {u"ref"_s, QString()}, {u"name"_s, QString()},
            {u"where"_s, QString()}, {u"fields"_s, changesToJson(plan.organisationChanges, language)}});
        lines +=
            context.say({u"  Organisme\n"_s, u"  Organisation\n"_s}) + changeLines(plan.organisationChanges, language);
    }
    for (const ImportPlan::Item& item : plan.items) {
        if (item.what == What::Same)
            continue;
        const bool isNew = item.what == What::Create;
        changes.append(QJsonObject{{u"what"_s, isNew ? u"create"_s : u"update"_s}, {u"ref"_s, item.ref},
            {u"name"_s, item.name.in(language)}, {u"where"_s, item.where},
            {u"fields"_s, changesToJson(item.changes, language)}});
        lines += (isNew ? u"  + "_s : u"  ~ "_s) + (item.ref.isEmpty() ? QString() : item.ref + u' ') +
                 item.name.in(language) + u'\n' + changeLines(item.changes, language);
    }
    Answer answer;
    answer.json = QJsonObject{{u"read"_s, plan.read}, {u"created"_s, plan.count(What::Create)},
        {u"updated"_s, plan.count(What::Update)}, {u"unplaced"_s, unplaced}, {u"changes"_s, changes}};
    const Text sentence =
        dryRun ? Text{u"%1 lues : %2 seraient créées, %3 modifiées. Rien n’a été enregistré.\n"_s,
                     u"%1 read: %2 would be created, %3 changed. Nothing was saved.\n"_s}
               : Text{u"%1 lues : %2 créées, %3 modifiées.\n"_s, u"%1 read: %2 created, %3 changed.\n"_s};
    answer.text =
        context.say(sentence.arg(plan.read).arg(plan.count(What::Create)).arg(plan.count(What::Update))) + lines;
    if (!plan.unplaced.isEmpty()) {
        answer.text += context.say({u"Cellules sans place dans la fiche (gardées dans ses notes) :\n"_s,
            u"Cells without a place in the record (kept in its notes):\n"_s});
        for (const UnplacedCell& cell : plan.unplaced)
            answer.text += u"  "_s + (cell.sheet.isEmpty() ? QString() : cell.sheet + u'!') + cell.cell + u"  "_s +
                           cell.text.simplified() + u'\n';
    }
    return answer;
}

} // namespace greffe::cli
