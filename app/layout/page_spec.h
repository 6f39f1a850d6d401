#pragma once

#include "carto/legend.h"

#include <QDate>
#include <QImage>
#include <QLocale>
#include <QSize>
#include <QString>

#include <cstdint>
#include <functional>
#include <optional>

namespace app::layout {

enum class Paper : std::uint8_t { a4, a3 };
enum class Orientation : std::uint8_t { landscape, portrait };

// The words of a page, in the reader's language. What is empty is left out.
struct PageTexts {
    QString legend;       // a heading
    QString sources;      // a heading
    QString scale;        // "Échelle %1", with the numeric scale
    QString author;       // "Auteur : %1"
    QString date;         // "Carte du %1", with the date as the locale writes it
    QString crs;          // the whole note: "Projection : RGF93 v1 / Lambert-93 (EPSG:2154)"
    QString illustrative; // the sentence that shapes are illustrative
    QString selected;     // of the legend
    QString ineligible;
    QString score;         // "Score de %1 à %2"
    QString free;          // of sites in a ring: nothing of them is occupied on the day of the map
    QString partly;        // some is
    QString occupied;      // all is
    QString notKnown;      // nobody is there, and no period says whether it is free
    QString residents;     // "%1 à %2 habitants"
    QString residentsMore; // "%1 habitants et plus"
    QString north;         // a letter
};

// A picture below the map, of exactly what the map shows.
struct PageUnderlay {
    QImage image;
    QString source; // who is to be named for it; "" for nobody
    QString note;   // what is missing in it; "" where nothing is
};

// What a page shows beside its map.
struct PageSpec {
    QString title;
    QString author;
    QDate date;
    Paper paper = Paper::a4;
    Orientation orientation = Orientation::landscape;
    QLocale locale;
    PageTexts texts;
    std::function<QString(geo::carto::LayerId)> layerLabel;
    // For the classes of a layer that are told by a code (zones); without it, the code itself.
    std::function<QString(geo::carto::LayerId, const std::string& code)> codeLabel;
    std::optional<double> scaleDenominator; // without it, the roundest that shows all that the window shows
    std::optional<PageUnderlay> underlay;
    std::optional<QSize> pixels; // the map alone, so many pixels at 96 an inch: no page around it
};

} // namespace app::layout
