// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/queries.h"
#include "commands/requestcommands.h"
#include "commands/session.h"
#include "domain/records.h"
#include "support/catch.h"
#include "support/fixedclock.h"
#include "support/scriptedprompts.h"
#include "ui/pages/page.h"
#include "ui/shell/preferences.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace greffe::test {

/// A vault made once with a request, an activity, a breach and a contact; each case works on a copy of the file.
inline QString templateVault() {
    static QTemporaryDir folder;
    static const QString path = [] {
        const QString file = folder.filePath(QStringLiteral("template.greffe"));
        FixedClock clock;
        NewSession wanted{QStringLiteral("AlloClaim"), QStringLiteral("Claire"),
            SecretBytes::fromPassphrase(QStringLiteral("coffre-exemple")), KdfCost::floor()};
        auto created = Session::create(file, wanted, clock);
        REQUIRE(created.has_value());
        Session& session = *created->session;
        Request request;
        request.receivedOn = QDate(2026, 3, 5);
        request.channel = QStringLiteral("email");
        request.rights = QStringList{QStringLiteral("access"), QStringLiteral("erasure")};
        request.subjectLastName = QStringLiteral("Durand");
        request.subjectFirstName = QStringLiteral("Zoé");
        REQUIRE(session.run(LogRequest(request)).has_value());
        request.receivedOn = QDate(2026, 2, 3);
        request.subjectLastName = QStringLiteral("Benali");
        request.subjectFirstName = QStringLiteral("Karim");
        REQUIRE(session.run(LogRequest(request)).has_value());
        Activity activity;
        activity.name = {QStringLiteral("Offres personnalisées"), QStringLiteral("Personalised offers")};
        REQUIRE(session.run(AddRecord<Activity>(activity)).has_value());
        Breach breach;
        breach.title = QStringLiteral("Lettre en copie visible");
        breach.awareAt = Instant{QDateTime(QDate(2026, 4, 1), QTime(7, 15), Qt::UTC), QStringLiteral("Europe/Paris")};
        REQUIRE(session.run(AddRecord<Breach>(breach)).has_value());
        Contact contact;
        contact.name = QStringLiteral("Routeur SA");
        contact.kinds = QStringList{QStringLiteral("processor")};
        REQUIRE(session.run(AddRecord<Contact>(contact)).has_value());
        REQUIRE(session.close().has_value());
        return file;
    }();
    return path;
}

struct UiFixture {
    QTemporaryDir folder;
    FixedClock clock;
    QString path = folder.filePath(QStringLiteral("AlloClaim.greffe"));
    ScriptedPrompts prompts;
    Preferences preferences;
    std::unique_ptr<Session> session;

    UiFixture() {
        REQUIRE(QFile::copy(templateVault(), path));
        // All cases share one vault's number: what the device remembers of the case before must not show in this one.
        QDir device(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/greffe"));
        REQUIRE(device.path().startsWith(QDir::tempPath()));
        device.removeRecursively();
        session = open();
    }
    static Credentials credentials() {
        return Credentials{QStringLiteral("Claire"), SecretBytes::fromPassphrase(QStringLiteral("coffre-exemple")), {}};
    }
    std::unique_ptr<Session> open() { return REQUIRE_OK(Session::open(path, credentials(), clock)); }
    PageContext context(Language language = Language::French) {
        return PageContext{*session, prompts, preferences, language};
    }
    qint64 rowOf(const RecordType& type, const QString& ref) {
        return REQUIRE_OK(session->findByRef(type, ref)).head().row;
    }
};

/// Types as a person does; QTest::keyClicks aborts on "é".
inline void type(QWidget* widget, const QString& text) {
    for (const QChar c : text) {
        if (c.unicode() < 128)
            QTest::keyClick(widget, c.toLatin1());
        else
            QTest::sendKeyEvent(QTest::Click, widget, Qt::Key_unknown, QString(c), Qt::NoModifier);
    }
}

template <class Widget>
Widget* child(const QObject* parent, const char* name) {
    auto* found = parent->findChild<Widget*>(QString::fromLatin1(name));
    INFO("no widget " << name);
    REQUIRE(found);
    return found;
}

/// Controls that take the keyboard and have no name for assistive technology.
inline QStringList unnamedControls(const QWidget* root) {
    QStringList out;
    for (const QWidget* widget : root->findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->focusProxy() || !widget->isEnabled())
            continue;
        const QByteArray type = widget->metaObject()->className();
        // Parts of a control, not controls: the line inside an editable combo box, viewports, scroll areas around a
        // form.
        if (type == "QScrollArea" || type == "QSplitter" || type == "QWidget" || type.contains("ViewPort") ||
            type == "QTabBar" || qobject_cast<QWidget*>(widget->parent())->property("editable").toBool() ||
            type == "QComboBoxListView" || type == "QComboBoxPrivateContainer" || type == "QHeaderView" ||
            type == "QStackedWidget")
            continue;
        QString name = widget->accessibleName();
        if (name.isEmpty())
            name = widget->property("text").toString();
        if (name.isEmpty())
            out += QString::fromLatin1(type) + u' ' + widget->objectName();
    }
    return out;
}

} // namespace greffe::test
