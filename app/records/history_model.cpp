#include "records/history_model.h"

#include "text/field_label.h"
#include "text/step_name.h"
#include "text/value_text.h"
#include "text/words.h"

#include <QFont>
#include <QJsonDocument>
#include <QJsonObject>

namespace app::records {

using geo::domain::FieldInfo;
using geo::domain::JournalState;
using geo::domain::Value;

namespace {

Value valueOf(const QJsonValue& json) {
    if (json.isDouble()) return json.toDouble();
    if (json.isString()) return json.toString().toStdString();
    if (json.isBool()) return std::int64_t{json.toBool()};
    return {};
}

} // namespace

HistoryModel::HistoryModel(const text::Language& language, QObject* parent)
    : QAbstractTableModel(parent)
    , m_language(language) {}

void HistoryModel::setEntries(std::vector<geo::domain::JournalEntry> entries) {
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
}

int HistoryModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int HistoryModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columnCount_;
}

// "Name: Halle 4; Rent: 12 €/m²/year" of the JSON that the journal keeps.
QString HistoryModel::fieldsText(const std::string& json, geo::domain::Kind kind) const {
    const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(json)).object();
    QStringList parts;
    for (const QString& name : object.keys()) {
        const FieldInfo* field = geo::domain::infoOf(kind).find(name.toStdString());
        if (!field)
            parts << tr("place");
        else
            parts << tr("%1: %2").arg(text::label(*field), text::valueText(*field, valueOf(object[name]), m_language));
    }
    return parts.join(QStringLiteral("; "));
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const auto& entry = m_entries.at(static_cast<std::size_t>(index.row()));
    if (role == Qt::FontRole && entry.state != JournalState::done) {
        QFont struck;
        struck.setStrikeOut(true);
        return struck;
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    const auto* change = entry.changes.empty() ? nullptr : &entry.changes.front();
    switch (index.column()) {
    case whenColumn:
        return text::isoText(entry.when, m_language);
    case whoColumn:
        return text::fromUtf8(entry.who);
    case whatColumn: {
        const QString action = text::stepName(entry);
        return entry.state == JournalState::done ? action : tr("%1 (%2)").arg(action, text::words(entry.state));
    }
    case rowColumn:
        if (entry.rows == 0) return {};
        if (entry.rows > 1 || !change) return tr("%n row(s)", nullptr, static_cast<int>(entry.rows));
        return tr("%1 %2").arg(text::name(change->kind), text::rowName(*change));
    case beforeColumn:
        return change && entry.rows == 1 ? fieldsText(change->before, change->kind) : QString{};
    case afterColumn:
        return change && entry.rows == 1 ? fieldsText(change->after, change->kind) : QString{};
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case whenColumn:
        return tr("When");
    case whoColumn:
        return tr("Who");
    case whatColumn:
        return tr("What");
    case rowColumn:
        return tr("Row");
    case beforeColumn:
        return tr("Before");
    case afterColumn:
        return tr("After");
    default:
        return {};
    }
}

} // namespace app::records
