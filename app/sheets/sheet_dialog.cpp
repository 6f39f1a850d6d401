#include "sheets/sheet_dialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace app::sheets {

SheetDialog::SheetDialog(Sheet sheet, files::FileDialog& fileDialog, QWidget* parent)
    : QDialog(parent)
    , m_sheet(std::move(sheet))
    , m_fileDialog(fileDialog)
    , m_area(new QScrollArea(this))
    , m_picture(new QLabel(m_area)) {
    setObjectName(QStringLiteral("sheetDialog"));
    setWindowTitle(m_sheet.plan.page.title);
    arrange();
    resize(760, 900);
}

void SheetDialog::arrange() {
    m_picture->setObjectName(QStringLiteral("sheetPicture"));
    m_picture->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    // A picture says nothing to who cannot see it: its lines do.
    m_picture->setAccessibleName(m_sheet.plan.page.title);
    m_picture->setAccessibleDescription(m_sheet.plan.lines().join(u'\n'));
    m_area->setWidget(m_picture);
    m_area->setWidgetResizable(true);
    m_area->setAccessibleName(tr("Preview of the page"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Close, this);
    QPushButton* keep = buttons->button(QDialogButtonBox::Save);
    keep->setObjectName(QStringLiteral("sheetSave"));
    keep->setText(tr("&Save as PDF…"));
    keep->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_area, 1);
    column->addWidget(buttons);
    connect(keep, &QPushButton::clicked, this, &SheetDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void SheetDialog::resizeEvent(QResizeEvent* event) {
    QDialog::resizeEvent(event);
    showPicture();
}

void SheetDialog::showPicture() {
    constexpr int kLeast = 300;
    const int bar = m_area->verticalScrollBar()->sizeHint().width();
    const int width = std::max(kLeast, m_area->width() - bar - 8);
    const double ratio = devicePixelRatioF();
    QImage image = pictureOf(m_sheet, static_cast<int>(width * ratio));
    image.setDevicePixelRatio(ratio);
    m_picture->setPixmap(QPixmap::fromImage(image));
}

void SheetDialog::save() {
    QString name = m_sheet.plan.page.title;
    static const QRegularExpression kUnfit{QStringLiteral("[\\\\/:*?\"<>|\\s]+")};
    name.replace(kUnfit, QStringLiteral(" "));
    const QString file = m_fileDialog.save(this, tr("Save the page"), name.trimmed().left(80) + QStringLiteral(".pdf"),
                                           tr("PDF document (*.pdf)"), QStringLiteral("pdf"), settings::Folder::print);
    if (file.isEmpty()) return;
    geo::JobControl job;
    const auto done = writeSheet(file, m_sheet, job);
    if (!done) return emit failed(done.error());
    emit written(file);
    accept();
}

} // namespace app::sheets
