// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"
#include "ui/dialogs/passphraseedit.h"
#include "ui/forms/dateedit.h"
#include "ui/pages/deskdelegate.h"
#include "ui/shell/idlelock.h"

#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace greffe;
using namespace Qt::StringLiterals;

TEST_CASE("dates are read as people type them") {
    const QDate today(2026, 4, 2);
    const QDate march(2026, 3, 5);
    for (const QString& text :
        {u"5/3/2026"_s, u"05/03/2026"_s, u"5.3.26"_s, u"05-03-2026"_s, u"05032026"_s, u"050326"_s, u"2026-03-05"_s,
            u"5/3"_s, u"5 mars 2026"_s, u"5 mars"_s, u"5 March 2026"_s, u"jeudi 5 mars 2026"_s, u" 5 3 2026 "_s}) {
        INFO(text.toStdString());
        CHECK(parseTypedDate(text, today) == march);
    }
    CHECK(parseTypedDate(u"1er février 2026"_s, today) == QDate(2026, 2, 1));
    CHECK(parseTypedDate(u"15 août"_s, today) == QDate(2026, 8, 15));
    CHECK(parseTypedDate(u"12/10/85"_s, today) == QDate(1985, 10, 12));
    for (const QString& text : {u""_s, u"31/02/2026"_s, u"demain"_s, u"5/13/2026"_s, u"2026"_s, u"abc 5"_s}) {
        INFO(text.toStdString());
        CHECK_FALSE(parseTypedDate(text, today).isValid());
    }
}

TEST_CASE("a date field may be empty, and keeps what it cannot read") {
    OptionalDateEdit edit(Language::French, QDate(2026, 4, 2));
    QSignalSpy edited(&edit, &OptionalDateEdit::edited);
    CHECK_FALSE(edit.date().isValid());
    CHECK_FALSE(edit.isUnreadable());
    edit.show();
    QTest::keyClicks(edit.line(), u"31/2/2026"_s);
    CHECK(edit.isUnreadable());
    CHECK(edited.count() == 9);
    edit.line()->clear();
    QTest::keyClicks(edit.line(), u"5/3"_s);
    QTest::keyClick(edit.line(), Qt::Key_Return);
    CHECK(edit.date() == QDate(2026, 3, 5));
    CHECK(edit.text() == u"05/03/2026"_s);
    edit.setDate({});
    CHECK(edit.text().isEmpty());
}

TEST_CASE("a desk's dates are short and name the year only when it is another") {
    const QDate today(2026, 4, 2);
    CHECK(deskDate(QDate(2026, 4, 7), today, Language::French) == u"mar. 7 avril"_s);
    CHECK(deskDate(QDate(2026, 4, 7), today, Language::English) == u"Tue 7 April"_s);
    CHECK(deskDate(QDate(2027, 1, 4), today, Language::French) == u"lun. 4 janvier 2027"_s);
    CHECK(deskDate(QDate(2026, 12, 18), today, Language::French, true) == u"ven. 18 déc."_s);
}

TEST_CASE("a passphrase's bits grow with length and variety, not with repetition") {
    CHECK(passphraseBits(QString()) == 0);
    CHECK(passphraseBits(u"aaaaaaaaaaaaaaaaaaaaaaaa"_s) < leastPassphraseBits);
    CHECK(passphraseBits(u"12345678901234567890"_s) < leastPassphraseBits);
    CHECK(passphraseBits(u"motdepasse"_s) < leastPassphraseBits);
    CHECK(passphraseBits(u"le le le le le le"_s) < leastPassphraseBits);
    CHECK(passphraseBits(u"encre papier greffe lundi balance sceau"_s) >= leastPassphraseBits);
    CHECK(passphraseBits(u"kT9;wq2Lz!pX"_s) >= leastPassphraseBits);
}

TEST_CASE("the lock is due after the idle time by the boot clock, and typing puts it off") {
    qint64 now = 1000;
    IdleLock lock(nullptr, [&now] { return now; });
    QSignalSpy due(&lock, &IdleLock::due);
    lock.setMinutes(5);
    lock.check();
    CHECK(due.count() == 0); // nothing is open yet
    lock.start();
    now += 4 * 60 * 1000;
    lock.check();
    CHECK(due.count() == 0);
    QWidget widget;
    QTest::keyClick(&widget, Qt::Key_A);
    now += 4 * 60 * 1000;
    lock.check();
    CHECK(due.count() == 0);
    now += 2 * 60 * 60 * 1000; // the computer slept
    lock.check();
    CHECK(due.count() == 1);
    lock.setMinutes(0);
    lock.check();
    CHECK(due.count() == 1);
    lock.stop();
}
