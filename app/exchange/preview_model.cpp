#include "exchange/preview_model.h"

#include "geom/text.h"
#include "tables/text_colours.h"
#include "text/field_label.h"
#include "text/sentence.h"
#include "text/value_text.h"

#include <QGuiApplication>

#include <algorithm>

namespace app::exchange {

using geo::usecase::PreviewRow;

namespace {

constexpr int kFileHeads = 1; // the number of the row
constexpr int kKeptHeads = 2; // and what was found in it
constexpr int kMostLetters = 120;

} // namespace

PreviewModel::PreviewModel(const text::Language& language, QObject* parent)
    : QAbstractTableModel(parent)
    , m_language(language) {}

void PreviewModel::show(std::shared_ptr<const geo::usecase::SourcePreview> preview) {
    beginResetModel();
    m_preview = std::move(preview);
    m_attributes.clear();
    if (m_preview && m_preview->kind) {
        // What nothing is known of in any row would be columns of blanks.
        const auto& fields = geo::domain::infoOf(*m_preview->kind).fields;
        for (std::size_t i = 0; i < fields.size(); ++i)
            if (std::ranges::any_of(m_preview->rows, [&](const PreviewRow& row) {
                    return !row.records.empty() && geo::domain::isKnown(row.records.front().values[i]);
                }))
                m_attributes.push_back(i);
    }
    endResetModel();
}

void PreviewModel::setSide(Side side) {
    beginResetModel();
    m_side = side;
    endResetModel();
}

int PreviewModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_preview ? 0 : static_cast<int>(m_preview->rows.size());
}

int PreviewModel::columnCount(const QModelIndex& parent) const {
    if (parent.isValid() || !m_preview) return 0;
    if (m_side == Side::file) return kFileHeads + static_cast<int>(m_preview->info.fields.size()) + 1;
    return kKeptHeads + static_cast<int>(m_attributes.size());
}

QString PreviewModel::finding(const PreviewRow& row) const {
    if (row.refused) return text::sentence(*row.refused, m_language);
    QStringList sentences;
    for (const geo::Diagnostic& found : row.found) sentences << text::sentence(found, m_language);
    return sentences.join(QLatin1Char(' '));
}

QString PreviewModel::fileText(const PreviewRow& row, int column) const {
    const auto field = static_cast<std::size_t>(column - kFileHeads);
    if (field == m_preview->info.fields.size())
        return text::fromUtf8(geo::geom::toWkt(row.source.geometry, 5)).left(kMostLetters);
    if (field >= row.source.values.size()) return {};
    return text::fromUtf8(row.source.values[field].value_or("")).left(kMostLetters);
}

QString PreviewModel::keptText(const PreviewRow& row, int column) const {
    if (column == 1) return finding(row);
    if (row.records.empty()) return {};
    const std::size_t attribute = m_attributes[static_cast<std::size_t>(column - kKeptHeads)];
    const auto& field = geo::domain::infoOf(*m_preview->kind).fields[attribute];
    return text::cellText(field, row.records.front().values[attribute], m_language);
}

QVariant PreviewModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const PreviewRow& row = m_preview->rows.at(static_cast<std::size_t>(index.row()));
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) {
        if (index.column() == 0) return m_language.number(static_cast<double>(row.source.number), 0);
        return m_side == Side::file ? fileText(row, index.column()) : keptText(row, index.column());
    }
    if (role == Qt::ForegroundRole && m_side == Side::kept && row.refused)
        return tables::faultText(QGuiApplication::palette());
    return {};
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || !m_preview) return {};
    if (section == 0) return tr("Row");
    if (m_side == Side::kept) {
        if (section == 1) return tr("What was found");
        const std::size_t attribute = m_attributes[static_cast<std::size_t>(section - kKeptHeads)];
        return text::heading(geo::domain::infoOf(*m_preview->kind).fields[attribute]);
    }
    const auto field = static_cast<std::size_t>(section - kFileHeads);
    return field == m_preview->info.fields.size() ? tr("Place") : text::fromUtf8(m_preview->info.fields[field].name);
}

} // namespace app::exchange
