#include "records/column_memory.h"

#include <QHeaderView>

namespace app::records {

namespace {

QString nameOf(const geo::domain::FieldInfo& field) {
    return QString::fromUtf8(field.name.data(), static_cast<qsizetype>(field.name.size()));
}

} // namespace

ColumnMemory::ColumnMemory(settings::Settings& settings, geo::domain::Kind kind)
    : m_settings(settings)
    , m_info(geo::domain::infoOf(kind))
    , m_name("tables/" + std::string{geo::domain::name(kind)}) {}

// A line a column, from left to right: name, width, whether it is shown, "asc" or "desc" where it sorts.
bool ColumnMemory::restore(QHeaderView& header) const {
    const QStringList lines = m_settings.value(settings::Key<QStringList>{m_name.c_str(), {}});
    int visual = 0;
    for (const QString& line : lines) {
        const QStringList parts = line.split(u' ');
        const auto index = m_info.indexOf(parts.value(0).toStdString());
        if (!index || parts.size() < 3) continue;
        const int column = static_cast<int>(*index);
        header.moveSection(header.visualIndex(column), visual++);
        header.setSectionHidden(column, false);
        if (const int width = parts.value(1).toInt(); width > 0) header.resizeSection(column, width);
        header.setSectionHidden(column, parts.value(2) != QLatin1String("shown"));
        if (parts.size() > 3)
            header.setSortIndicator(column,
                                    parts.value(3) == QLatin1String("desc") ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
    return visual > 0;
}

void ColumnMemory::keep(const QHeaderView& header) {
    QStringList lines;
    for (int visual = 0; visual < header.count(); ++visual) {
        const int column = header.logicalIndex(visual);
        const bool isHidden = header.isSectionHidden(column);
        QString line = QStringLiteral("%1 %2 %3")
                           .arg(nameOf(m_info.fields.at(static_cast<std::size_t>(column))))
                           .arg(isHidden ? 0 : header.sectionSize(column))
                           .arg(isHidden ? QLatin1String("hidden") : QLatin1String("shown"));
        if (header.sortIndicatorSection() == column)
            line += header.sortIndicatorOrder() == Qt::DescendingOrder ? QLatin1String(" desc") : QLatin1String(" asc");
        lines << line;
    }
    m_settings.set(settings::Key<QStringList>{m_name.c_str(), {}}, lines);
}

} // namespace app::records
