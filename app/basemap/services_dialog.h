#pragma once

#include "basemap/basemaps.h"
#include "carto/viewport.h"
#include "files/file_dialog.h"
#include "text/language.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace app::basemap {

// The base maps that can be chosen: those of the program, and the user's own, which can be added, changed and removed;
// what is kept of them on disk; working offline; steps of zooming.
class ServicesDialog : public QDialog {
    Q_OBJECT

public:
    // What is referred to outlives the dialog.
    ServicesDialog(Basemaps& basemaps, files::FileDialog& files, const text::Language& language,
                   const geo::carto::Viewport& view, int mapEpsg, QWidget* parent = nullptr);

private:
    void makeLayout();
    QWidget* makeButtons();
    QWidget* makeOptions();
    void fill(const QString& selected);
    void showSelected();
    void showCacheSize();
    void add();
    void addFile();
    void change();
    void removeSelected();
    void keep(const Service& service);
    [[nodiscard]] QString selectedId() const;

    Basemaps& m_basemaps;
    files::FileDialog& m_files;
    text::Language m_language;
    geo::carto::Viewport m_view;
    int m_mapEpsg;
    QListWidget* m_list;
    QPushButton* m_change;
    QPushButton* m_remove;
    QLabel* m_about;
    QSpinBox* m_limit;
    QLabel* m_size;
};

} // namespace app::basemap
