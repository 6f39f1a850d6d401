#include "window/print_dialog.h"

#include "layout/page_json.h"
#include "text/language.h"
#include "usecase/page_layouts.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalBlocker>

namespace app::window {

PrintDialog::PrintDialog(session::WorkspaceSession& session, settings::Settings& settings, const layout::PageSpec& page,
                         QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_settings(settings)
    , m_page(page)
    , m_layout(new QComboBox(this))
    , m_save(new QPushButton(tr("&Save"), this))
    , m_delete(new QPushButton(tr("&Delete"), this))
    , m_title(new QLineEdit(this))
    , m_author(new QLineEdit(this))
    , m_paper(new QComboBox(this))
    , m_orientation(new QComboBox(this)) {
    setObjectName(QStringLiteral("printDialog"));
    setWindowTitle(tr("Print the map"));
    m_paper->addItems({QStringLiteral("A4"), QStringLiteral("A3")});
    m_orientation->addItems({tr("Landscape"), tr("Portrait")});
    arrange();
    m_page.paper = settings.value(settings::kPaper) == QLatin1String("A3") ? layout::Paper::a3 : layout::Paper::a4;
    m_page.orientation =
        settings.value(settings::kPaperLandscape) ? layout::Orientation::landscape : layout::Orientation::portrait;
    showPage(m_page);
    fillLayouts();
    connect(m_layout, &QComboBox::activated, this, &PrintDialog::showLayout);
    connect(m_layout, &QComboBox::editTextChanged, this, &PrintDialog::showButtons);
    connect(m_save, &QPushButton::clicked, this, &PrintDialog::saveLayout);
    connect(m_delete, &QPushButton::clicked, this, &PrintDialog::deleteLayout);
}

void PrintDialog::arrange() {
    m_layout->setObjectName(QStringLiteral("printLayout"));
    m_layout->setEditable(true);
    m_layout->setInsertPolicy(QComboBox::NoInsert);
    m_layout->lineEdit()->setPlaceholderText(tr("none: type a name to keep this page"));
    m_save->setObjectName(QStringLiteral("printLayoutSave"));
    m_delete->setObjectName(QStringLiteral("printLayoutDelete"));
    for (QPushButton* button : {m_save, m_delete}) button->setAutoDefault(false);
    m_title->setObjectName(QStringLiteral("printTitle"));
    m_title->setMinimumWidth(320);
    m_author->setObjectName(QStringLiteral("printAuthor"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Choose the file…"));
    auto* layouts = new QHBoxLayout;
    layouts->addWidget(m_layout, 1);
    layouts->addWidget(m_save);
    layouts->addWidget(m_delete);
    auto* form = new QFormLayout(this);
    auto* label = new QLabel(tr("Page &layout"), this); // of a row of several: its letter has no field by itself
    label->setBuddy(m_layout);
    form->addRow(label, layouts);
    form->addRow(tr("&Title"), m_title);
    form->addRow(tr("&Author"), m_author);
    form->addRow(tr("&Paper"), m_paper);
    form->addRow(tr("&Orientation"), m_orientation);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &PrintDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &PrintDialog::reject);
}

void PrintDialog::fillLayouts() {
    const QString typed = m_layout->currentText();
    const QSignalBlocker quiet(m_layout);
    m_layout->clear();
    if (const auto layouts = geo::usecase::readLayouts(m_session.desk()))
        for (const auto& layout : *layouts)
            m_layout->addItem(text::fromUtf8(layout.name), QByteArray::fromStdString(layout.spec));
    m_layout->setCurrentIndex(m_layout->findText(typed));
    m_layout->setEditText(typed);
    showButtons();
}

void PrintDialog::showPage(const layout::PageSpec& page) {
    m_title->setText(page.title);
    m_author->setText(page.author);
    m_paper->setCurrentIndex(page.paper == layout::Paper::a4 ? 0 : 1);
    m_orientation->setCurrentIndex(page.orientation == layout::Orientation::landscape ? 0 : 1);
}

void PrintDialog::showLayout(int index) {
    layout::PageSpec page = this->page();
    layout::applyJson(m_layout->itemData(index).toByteArray().toStdString(), page);
    showPage(page);
    showButtons();
}

void PrintDialog::showButtons() {
    const QString name = m_layout->currentText().trimmed();
    m_save->setEnabled(!name.isEmpty() && !m_session.isReadOnly());
    m_delete->setEnabled(m_layout->findText(name) >= 0 && !m_session.isReadOnly());
}

void PrintDialog::saveLayout() {
    const std::string name = m_layout->currentText().trimmed().toStdString();
    const auto kept = m_session.changeDesign([&](geo::usecase::Desk& desk) -> geo::Result<void> {
        GEO_TRY(geo::usecase::keepLayout(desk, name, layout::jsonOf(page())));
        return {};
    });
    if (kept) fillLayouts();
}

void PrintDialog::deleteLayout() {
    const std::string name = m_layout->currentText().trimmed().toStdString();
    const auto removed = m_session.changeDesign([&](geo::usecase::Desk& desk) -> geo::Result<void> {
        GEO_TRY(geo::usecase::removeLayout(desk, name));
        return {};
    });
    if (!removed) return;
    m_layout->setEditText({});
    fillLayouts();
}

layout::PageSpec PrintDialog::page() const {
    layout::PageSpec page = m_page;
    page.title = m_title->text().trimmed();
    page.author = m_author->text().trimmed();
    page.paper = m_paper->currentIndex() == 0 ? layout::Paper::a4 : layout::Paper::a3;
    page.orientation =
        m_orientation->currentIndex() == 0 ? layout::Orientation::landscape : layout::Orientation::portrait;
    return page;
}

QString PrintDialog::suggestedName() const {
    QString name = page().title;
    name.replace(QRegularExpression(QStringLiteral("[^\\p{L}\\p{N}]+")), QStringLiteral("-"));
    return (name.isEmpty() ? tr("map") : name) + QStringLiteral(".pdf");
}

void PrintDialog::accept() {
    m_settings.set(settings::kPaper, m_paper->currentText());
    m_settings.set(settings::kPaperLandscape, m_orientation->currentIndex() == 0);
    QDialog::accept();
}

} // namespace app::window
