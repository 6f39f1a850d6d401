#pragma once

#include "text/language.h"
#include "usecase/preview_source.h"

#include <QAbstractTableModel>

#include <memory>

namespace app::exchange {

// The first rows of a source: as they are in the file, or as they would be kept.
class PreviewModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class Side { file, kept };

    explicit PreviewModel(const text::Language& language, QObject* parent = nullptr);
    // Null for nothing.
    void show(std::shared_ptr<const geo::usecase::SourcePreview> preview);
    void setSide(Side side);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString finding(const geo::usecase::PreviewRow& row) const;
    [[nodiscard]] QString fileText(const geo::usecase::PreviewRow& row, int column) const;
    [[nodiscard]] QString keptText(const geo::usecase::PreviewRow& row, int column) const;

    text::Language m_language;
    Side m_side = Side::kept;
    std::shared_ptr<const geo::usecase::SourcePreview> m_preview;
    std::vector<std::size_t> m_attributes; // of the kind, that are shown as kept
};

} // namespace app::exchange
