#pragma once

#include "text/language.h"
#include "usecase/preview_source.h"

#include <QAbstractTableModel>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace app::exchange {

// Which field of the source each attribute is read from: attribute, field (to be chosen), a value of it.
class MappingModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { attributeColumn, fieldColumn, sampleColumn, columnCount_ };

    explicit MappingModel(const text::Language& language, QObject* parent = nullptr);
    // Null for nothing.
    void show(std::shared_ptr<const geo::usecase::SourcePreview> preview);
    // The fields to choose from; "" (none was chosen: as recognised) first.
    [[nodiscard]] QStringList choices() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    // "" where the attribute is to be read as recognised.
    void fieldChosen(const QString& attribute, const QString& field);

private:
    struct Line {
        std::string attribute;
        QString label;
        bool isRequired = false;
        geo::usecase::AttributeSource source;
    };
    [[nodiscard]] QString sampleOf(const Line& line) const;

    text::Language m_language;
    std::shared_ptr<const geo::usecase::SourcePreview> m_preview;
    std::vector<Line> m_lines;
};

} // namespace app::exchange
