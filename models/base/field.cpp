// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/field.h"

#include <QRandomGenerator>

#include <algorithm>

namespace greffe {

QString newRowId() {
    const quint64 bits = QRandomGenerator::system()->generate64() & 0xFFFF'FFFF'FFFFULL;
    return QString::number(bits, 16).rightJustified(12, u'0');
}

bool Field::isEmpty(const void* record) const {
    if (kind == FieldKind::Rows)
        return rows->size(record) == 0;
    const QVariant value = get(record);
    switch (kind) {
    case FieldKind::Text:
    case FieldKind::LongText:
    case FieldKind::Choice:
    case FieldKind::Reference:
        return value.toString().trimmed().isEmpty();
    case FieldKind::Bilingual: {
        const Text text = value.value<Text>();
        return text.fr.trimmed().isEmpty() && text.en.trimmed().isEmpty();
    }
    case FieldKind::Choices:
    case FieldKind::Texts:
    case FieldKind::References:
        return value.toStringList().isEmpty();
    default:
        return value.isNull();
    }
}

const Field* findField(std::span<const Field> fields, QStringView key) {
    const auto found =
        std::find_if(fields.begin(), fields.end(), [&](const Field& f) { return key == QLatin1StringView(f.key); });
    return found == fields.end() ? nullptr : &*found;
}

const Field* RecordType::find(QStringView wanted) const {
    return findField(fields, wanted);
}

} // namespace greffe
