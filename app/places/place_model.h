#pragma once

#include "text/language.h"
#include "usecase/gazetteer.h"

#include <QAbstractListModel>

#include <vector>

namespace app::places {

// Places that were found, under a heading a kind; where there is none, a line that says so. Headings cannot be chosen.
class PlaceModel : public QAbstractListModel {
    Q_OBJECT

public:
    explicit PlaceModel(text::Language language, QObject* parent = nullptr);

    // `epsg` is the CRS of the workspace.
    void setPlaces(const std::vector<geo::usecase::FoundPlace>& places,
                   const std::vector<geo::usecase::FoundPlace>& online, int epsg);
    // Null for a heading.
    [[nodiscard]] const geo::usecase::FoundPlace* place(int row) const;
    // The first that can be chosen; -1 for none.
    [[nodiscard]] int firstPlace() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Line {
        QString text;
        bool isHeading = false;
        geo::usecase::FoundPlace place;
    };
    void addHeading(const QString& text);
    void addPlace(const geo::usecase::FoundPlace& place, int epsg);
    [[nodiscard]] QString wordsOf(const geo::usecase::FoundPlace& place, int epsg) const;

    text::Language m_language;
    std::vector<Line> m_lines;
};

} // namespace app::places
