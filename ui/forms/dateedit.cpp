// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/dateedit.h"

#include "base/fold.h"
#include "domain/display.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QCalendarWidget>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QTimeZone>
#include <QToolButton>
#include <QWidgetAction>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

int monthByName(const QString& folded) {
    static const QStringList french = {u"janvier"_s, u"fevrier"_s, u"mars"_s, u"avril"_s, u"mai"_s, u"juin"_s,
        u"juillet"_s, u"aout"_s, u"septembre"_s, u"octobre"_s, u"novembre"_s, u"decembre"_s};
    static const QStringList english = {u"january"_s, u"february"_s, u"march"_s, u"april"_s, u"may"_s, u"june"_s,
        u"july"_s, u"august"_s, u"september"_s, u"october"_s, u"november"_s, u"december"_s};
    for (const QStringList& names : {french, english}) {
        for (int i = 0; i < 12; ++i)
            if (folded.size() >= 3 && names.at(i).startsWith(folded))
                return i + 1;
    }
    return 0;
}

int fullYear(int year) {
    return year < 100 ? (year < 70 ? 2000 + year : 1900 + year) : year;
}

} // namespace

QDate parseTypedDate(const QString& text, QDate today) {
    const QString folded = fold(text).trimmed();
    static const QRegularExpression iso(u"^(\\d{4})-(\\d{1,2})-(\\d{1,2})$"_s);
    static const QRegularExpression numbers(u"^(\\d{1,2})[/. -](\\d{1,2})(?:[/. -](\\d{4}|\\d{2}))?$"_s);
    static const QRegularExpression digits(u"^(\\d{2})(\\d{2})(\\d{4}|\\d{2})$"_s);
    static const QRegularExpression words(
        u"^(?:[a-z]+\\.? )?(\\d{1,2})(?:er|st|nd|rd|th)? ([a-z]+)\\.?(?: (\\d{4}))?$"_s);
    if (const auto match = iso.match(folded); match.hasMatch())
        return QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    for (const QRegularExpression& form : {numbers, digits}) {
        if (const auto match = form.match(folded); match.hasMatch()) {
            const int year = match.captured(3).isEmpty() ? today.year() : fullYear(match.captured(3).toInt());
            return QDate(year, match.captured(2).toInt(), match.captured(1).toInt());
        }
    }
    if (const auto match = words.match(folded); match.hasMatch()) {
        const int year = match.captured(3).isEmpty() ? today.year() : match.captured(3).toInt();
        if (const int month = monthByName(match.captured(2)))
            return QDate(year, month, match.captured(1).toInt());
    }
    return {};
}

OptionalDateEdit::OptionalDateEdit(Language language, QDate today, QWidget* parent)
    : QWidget(parent)
    , m_language(language)
    , m_today(today)
    , m_line(new QLineEdit(this))
    , m_button(new QToolButton(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid::half);
    row->addWidget(m_line);
    row->addWidget(m_button);
    m_line->setPlaceholderText(tr("dd/mm/yyyy"));
    m_line->setFixedWidth(fontMetrics().horizontalAdvance(u"00/00/0000"_s) + 34);
    m_button->setIcon(icon(u"calendar"_s));
    m_button->setIconSize({16, 16});
    m_button->setFixedSize(28, 28);
    m_button->setToolTip(tr("Pick a day from the calendar (Alt+Down)"));
    m_button->setAccessibleName(tr("Calendar"));
    m_button->setFocusPolicy(Qt::ClickFocus);
    setFocusProxy(m_line);
    m_line->installEventFilter(this);
    connect(m_line, &QLineEdit::textEdited, this, &OptionalDateEdit::edited);
    connect(m_line, &QLineEdit::editingFinished, this, &OptionalDateEdit::tidy);
    connect(m_button, &QToolButton::clicked, this, &OptionalDateEdit::showCalendar);
}

QDate OptionalDateEdit::date() const {
    return parseTypedDate(m_line->text(), m_today);
}

void OptionalDateEdit::setDate(const QDate& date) {
    m_line->setText(date.isValid() ? shortDate(date, m_language) : QString());
}

bool OptionalDateEdit::isUnreadable() const {
    return !m_line->text().trimmed().isEmpty() && !date().isValid();
}

QString OptionalDateEdit::text() const {
    return m_line->text();
}

void OptionalDateEdit::setReadOnly(bool readOnly) {
    m_line->setReadOnly(readOnly);
    m_button->setVisible(!readOnly);
}

bool OptionalDateEdit::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Down && key->modifiers().testFlag(Qt::AltModifier) && !m_line->isReadOnly()) {
            showCalendar();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void OptionalDateEdit::showCalendar() {
    QMenu menu(this);
    auto* calendar = new QCalendarWidget(&menu);
    calendar->setLocale(m_language == Language::French ? QLocale(u"fr_FR"_s) : QLocale(u"en_GB"_s));
    calendar->setFirstDayOfWeek(Qt::Monday);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setSelectedDate(date().isValid() ? date() : m_today);
    auto* action = new QWidgetAction(&menu);
    action->setDefaultWidget(calendar);
    menu.addAction(action);
    const auto take = [&](const QDate& picked) {
        setDate(picked);
        menu.close();
        Q_EMIT edited();
    };
    connect(calendar, &QCalendarWidget::clicked, &menu, take);
    connect(calendar, &QCalendarWidget::activated, &menu, take);
    calendar->setFocus();
    menu.exec(mapToGlobal(QPoint(0, height() + 2)));
}

void OptionalDateEdit::tidy() {
    if (const QDate day = date(); day.isValid())
        setDate(day);
}

DateEditor::DateEditor(const Field& field, const FormContext& context, QWidget* parent)
    : FieldEditor(field, context, parent)
    , m_date(new OptionalDateEdit(context.language, context.today, this))
    , m_words(new QLabel(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_date);
    row->addWidget(m_words, 1);
    m_words->setFont(smallFont(m_words->font()));
    setColorRole(m_words, ColorRole::Muted);
    m_words->setMinimumWidth(0);
    m_words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setControl(m_date->line());
    setFocusProxy(m_date);
    connect(m_date, &OptionalDateEdit::edited, this, [this] {
        showWords();
        Q_EMIT edited();
    });
}

void DateEditor::setValue(const QVariant& value) {
    m_date->setDate(value.toDate());
    showWords();
}

QVariant DateEditor::value() const {
    const QDate date = m_date->date();
    return date.isValid() ? QVariant(date) : QVariant();
}

void DateEditor::setReadOnly(bool readOnly) {
    m_date->setReadOnly(readOnly);
}

Text DateEditor::inputProblem() const {
    if (!m_date->isUnreadable())
        return {};
    return Text{
        u"« %1 » n’est pas une date. Écrivez-la comme 05/03/2026."_s, u"“%1” is not a date. Write it as 05/03/2026."_s}
        .arg(m_date->text().trimmed());
}

void DateEditor::showWords() {
    const QDate date = m_date->date();
    m_words->setText(date.isValid() ? longDate(date, language()) : QString());
}

InstantEditor::InstantEditor(const Field& field, const FormContext& context, QWidget* parent)
    : FieldEditor(field, context, parent)
    , m_date(new OptionalDateEdit(context.language, context.today, this))
    , m_time(new QLineEdit(this))
    , m_zone(new QComboBox(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid::half);
    row->addWidget(m_date);
    row->addWidget(m_time);
    row->addWidget(m_zone, 1);
    m_time->setFixedWidth(fontMetrics().horizontalAdvance(u"00:00"_s) + 34);
    m_time->setPlaceholderText(tr("hh:mm"));
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    m_zone->setMinimumContentsLength(8);
    m_zone->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_zone->addItem(context.zone);
    static const QStringList zones = [] {
        QStringList names;
        for (const QByteArray& id : QTimeZone::availableTimeZoneIds())
            if (id.contains('/') && !id.startsWith("Etc/") && !id.startsWith("posix"))
                names += QString::fromLatin1(id);
        return names;
    }();
    m_zone->addItems(zones);
    keepWheelForPage(m_zone);
    setControl(m_date->line());
    nameControl(m_time, u"time"_s, tr("time"));
    nameControl(m_zone, u"zone"_s, tr("time zone"));
    setFocusProxy(m_date);
    connect(m_date, &OptionalDateEdit::edited, this, &FieldEditor::edited);
    connect(m_time, &QLineEdit::textEdited, this, &FieldEditor::edited);
    connect(m_zone, &QComboBox::currentTextChanged, this, &FieldEditor::edited);
}

void InstantEditor::setValue(const QVariant& value) {
    const QSignalBlocker quiet(m_zone);
    const Instant instant = value.isNull() ? Instant() : value.value<Instant>();
    const QDateTime local = instant.local();
    m_date->setDate(instant.isValid() ? local.date() : QDate());
    m_time->setText(instant.isValid() ? local.time().toString(u"HH:mm"_s) : QString());
    m_zone->setEditText(instant.isValid() && !instant.zone.isEmpty() ? instant.zone : context().zone);
    if (!instant.isValid())
        return;
    // Where the hour exists twice or not at all, only the offset says which is meant.
    const Result<Instant> again =
        parseInstant(local.date().toString(Qt::ISODate) + u'T' + m_time->text(), m_zone->currentText());
    if (!again || again->utc != instant.utc)
        m_time->setText(instant.toString().section(u'T', 1));
}

bool InstantEditor::isBlank() const {
    return m_date->text().trimmed().isEmpty() && m_time->text().trimmed().isEmpty();
}

std::optional<Instant> InstantEditor::parsed(Text* problem) const {
    if (isBlank())
        return std::nullopt;
    const QDate date = m_date->date();
    QString time = m_time->text().trimmed().toLower();
    time.replace(u" h "_s, u":"_s).replace(u'h', u':').replace(u'.', u':');
    if (time.endsWith(u':'))
        time += u"00"_s;
    if (time.indexOf(u':') == 1)
        time.prepend(u'0');
    if (!date.isValid() || time.isEmpty()) {
        *problem = {u"Indiquez le jour et l’heure, comme 05/03/2026 et 14:05."_s,
            u"Give the day and the time, such as 05/03/2026 and 14:05."_s};
        return std::nullopt;
    }
    const Result<Instant> instant =
        parseInstant(date.toString(Qt::ISODate) + u'T' + time, m_zone->currentText().trimmed());
    if (!instant) {
        *problem = instant.error().message;
        return std::nullopt;
    }
    Instant out = *instant;
    if (findZone(m_zone->currentText().trimmed()))
        out.zone = m_zone->currentText().trimmed();
    return out;
}

QVariant InstantEditor::value() const {
    Text problem;
    const std::optional<Instant> instant = parsed(&problem);
    return instant ? QVariant::fromValue(*instant) : QVariant();
}

Text InstantEditor::inputProblem() const {
    Text problem;
    parsed(&problem);
    return problem;
}

void InstantEditor::setReadOnly(bool readOnly) {
    m_date->setReadOnly(readOnly);
    m_time->setReadOnly(readOnly);
    m_zone->setEnabled(!readOnly);
}

} // namespace greffe
