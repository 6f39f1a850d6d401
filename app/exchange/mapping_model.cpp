#include "exchange/mapping_model.h"

#include "text/field_label.h"

#include <QFont>

#include <algorithm>

namespace app::exchange {

using geo::usecase::AttributeSource;

MappingModel::MappingModel(const text::Language& language, QObject* parent)
    : QAbstractTableModel(parent)
    , m_language(language) {}

void MappingModel::show(std::shared_ptr<const geo::usecase::SourcePreview> preview) {
    beginResetModel();
    m_preview = std::move(preview);
    m_lines.clear();
    if (m_preview && m_preview->kind) {
        const auto& info = geo::domain::infoOf(*m_preview->kind);
        for (std::size_t i = 0; i < info.fields.size(); ++i) {
            const auto& field = info.fields[i];
            if (field.refersTo == geo::domain::Kind::dataset) continue;
            Line line{std::string{field.name}, text::label(field), field.required || info.keyField == i, {}};
            const auto source = std::ranges::find(m_preview->mapping, line.attribute, &AttributeSource::attribute);
            if (source != m_preview->mapping.end()) line.source = *source;
            m_lines.push_back(std::move(line));
        }
    }
    endResetModel();
}

QStringList MappingModel::choices() const {
    QStringList fields{QString{}};
    if (m_preview)
        for (const auto& field : m_preview->info.fields) fields << text::fromUtf8(field.name);
    return fields;
}

int MappingModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int MappingModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columnCount_;
}

QString MappingModel::sampleOf(const Line& line) const {
    if (line.source.field.empty()) return text::fromUtf8(line.source.constant);
    for (const auto& field : m_preview->info.fields)
        if (field.name == line.source.field) return text::fromUtf8(field.sample).left(80);
    return {};
}

QVariant MappingModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const Line& line = m_lines.at(static_cast<std::size_t>(index.row()));
    const bool isMissing = line.isRequired && line.source.field.empty() && line.source.constant.empty();
    if (role == Qt::DisplayRole || role == Qt::EditRole) {
        switch (index.column()) {
        case attributeColumn:
            return line.isRequired ? line.label + QStringLiteral(" *") : line.label;
        case fieldColumn:
            if (role == Qt::EditRole || !line.source.field.empty()) return text::fromUtf8(line.source.field);
            if (!line.source.constant.empty()) return tr("always the same");
            return isMissing ? tr("to be chosen") : QString{};
        default:
            return sampleOf(line);
        }
    }
    if (role == Qt::ToolTipRole && index.column() == attributeColumn)
        return line.isRequired ? tr("Without it no row is kept.") : text::fromUtf8(line.attribute);
    if (role == Qt::FontRole && (line.source.byUser || isMissing)) {
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    return {};
}

bool MappingModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || index.column() != fieldColumn) return false;
    const Line& line = m_lines.at(static_cast<std::size_t>(index.row()));
    if (text::fromUtf8(line.source.field) == value.toString()) return false;
    emit fieldChosen(text::fromUtf8(line.attribute), value.toString());
    return true;
}

Qt::ItemFlags MappingModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.column() == fieldColumn) flags |= Qt::ItemIsEditable;
    return flags;
}

QVariant MappingModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case attributeColumn:
        return tr("Attribute");
    case fieldColumn:
        return tr("Field of the file");
    case sampleColumn:
        return tr("For example");
    default:
        return {};
    }
}

} // namespace app::exchange
