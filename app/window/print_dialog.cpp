#include "window/print_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>

namespace app::window {

PrintDialog::PrintDialog(settings::Settings& settings, const QString& title, const QString& author, QWidget* parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_title(new QLineEdit(title, this))
    , m_author(new QLineEdit(author, this))
    , m_paper(new QComboBox(this))
    , m_orientation(new QComboBox(this)) {
    setObjectName(QStringLiteral("printDialog"));
    setWindowTitle(tr("Print the map"));
    m_title->setObjectName(QStringLiteral("printTitle"));
    m_title->setMinimumWidth(320);
    m_author->setObjectName(QStringLiteral("printAuthor"));
    m_paper->addItems({QStringLiteral("A4"), QStringLiteral("A3")});
    m_paper->setCurrentText(settings.value(settings::kPaper));
    m_orientation->addItems({tr("Landscape"), tr("Portrait")});
    m_orientation->setCurrentIndex(settings.value(settings::kPaperLandscape) ? 0 : 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Choose the file…"));
    auto* form = new QFormLayout(this);
    form->addRow(tr("&Title"), m_title);
    form->addRow(tr("&Author"), m_author);
    form->addRow(tr("&Paper"), m_paper);
    form->addRow(tr("&Orientation"), m_orientation);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &PrintDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &PrintDialog::reject);
}

QString PrintDialog::title() const {
    return m_title->text().trimmed();
}
QString PrintDialog::author() const {
    return m_author->text().trimmed();
}
layout::Paper PrintDialog::paper() const {
    return m_paper->currentIndex() == 0 ? layout::Paper::a4 : layout::Paper::a3;
}
layout::Orientation PrintDialog::orientation() const {
    return m_orientation->currentIndex() == 0 ? layout::Orientation::landscape : layout::Orientation::portrait;
}

QString PrintDialog::suggestedName() const {
    QString name = title();
    name.replace(QRegularExpression(QStringLiteral("[^\\p{L}\\p{N}]+")), QStringLiteral("-"));
    return (name.isEmpty() ? tr("map") : name) + QStringLiteral(".pdf");
}

void PrintDialog::accept() {
    m_settings.set(settings::kPaper, m_paper->currentText());
    m_settings.set(settings::kPaperLandscape, m_orientation->currentIndex() == 0);
    QDialog::accept();
}

} // namespace app::window
