#pragma once

#include "files/file_dialog.h"
#include "sheets/sheet.h"

#include <QDialog>

class QLabel;
class QScrollArea;

namespace app::sheets {

// Shows a page as it will be printed, and keeps it as a file.
class SheetDialog : public QDialog {
    Q_OBJECT

public:
    // `fileDialog` outlives the dialog.
    SheetDialog(Sheet sheet, files::FileDialog& fileDialog, QWidget* parent = nullptr);

signals:
    void written(const QString& file);
    void failed(const geo::Error& error);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();
    void showPicture();
    void save();

    Sheet m_sheet;
    files::FileDialog& m_fileDialog;
    QScrollArea* m_area;
    QLabel* m_picture;
};

} // namespace app::sheets
