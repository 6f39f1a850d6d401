#pragma once

#include "tables/sheet.h"

#include <QString>

#include <vector>

namespace app::window {

class MainWindow;

// Tables that are asked for a file: of CSV for Excel or an Excel workbook. A CSV holds the first.
struct TableExport {
    QString title;    // of the file dialog
    QString fileName; // proposed; its suffix is the format that is proposed
    std::vector<geo::usecase::Table> tables;
    QString written; // what is told afterwards, %1 the file
};

// Asks where to and writes there; the message bar tells how it went.
void exportTables(MainWindow& window, TableExport what);
// Of one table that the window shows.
void exportTable(MainWindow& window, const QString& name, geo::usecase::Table table);
void exportSheet(MainWindow& window, const tables::Sheet& sheet);

} // namespace app::window
