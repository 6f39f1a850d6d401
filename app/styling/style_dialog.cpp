#include "styling/style_dialog.h"

#include "carto/style_json.h"
#include "styling/class_panel.h"
#include "styling/label_panel.h"
#include "text/code_label.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

namespace app::styling {

using geo::carto::LayerStyle;

namespace {

constexpr int kPreviewMilliseconds = 80;
constexpr std::size_t kMostSteps = 200;

QScrollArea* scrolled(QWidget* content) {
    auto* area = new QScrollArea;
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    return area;
}

} // namespace

StyleDialog::StyleDialog(geo::carto::LayerId layer, const LayerStyle& style, text::Language language, QWidget* parent)
    : QDialog(parent)
    , m_layer(layer)
    , m_steps({style})
    , m_symbol(new SymbolPanel(geo::carto::shapesOf(layer), this))
    , m_classes(new ClassPanel(layer, std::move(language), this))
    , m_labels(new LabelPanel(layer, this))
    , m_told(new QLabel(this)) {
    setObjectName(QStringLiteral("styleDialog"));
    setWindowTitle(tr("Style of the layer: %1").arg(text::label(layer)));
    m_preview.setSingleShot(true);
    m_preview.setInterval(kPreviewMilliseconds);
    connect(&m_preview, &QTimer::timeout, this, [this] { emit stylePreviewed(m_layer, this->style()); });
    arrange();
    connect(m_symbol, &SymbolPanel::symbolChanged, this, [this] {
        LayerStyle next = this->style();
        const Symbol symbol = m_symbol->symbol();
        next.fills = symbol.fills;
        next.outline = symbol.outline;
        next.marker = symbol.marker;
        step(std::move(next));
    });
    connect(m_classes, &ClassPanel::styleChanged, this, [this] { step(m_classes->style()); });
    connect(m_classes, &ClassPanel::valuesWanted, this,
            [this](const QString& field) { emit valuesWanted(m_layer, field); });
    connect(m_labels, &LabelPanel::labelChanged, this, [this] {
        LayerStyle next = this->style();
        next.label = m_labels->label();
        step(std::move(next));
    });
    // Cancelled: the map is as it was.
    connect(this, &QDialog::rejected, this, [this] {
        m_preview.stop();
        emit stylePreviewed(m_layer, m_steps.front());
    });
    showStyle();
    resize(560, 620);
}

void StyleDialog::arrange() {
    auto* tabs = new QTabWidget(this);
    tabs->setObjectName(QStringLiteral("styleTabs"));
    tabs->addTab(scrolled(m_symbol), tr("Symbol"));
    tabs->addTab(m_classes, tr("Classes"));
    tabs->addTab(scrolled(m_labels), tr("Names"));
    auto* column = new QVBoxLayout(this);
    column->addWidget(tabs, 1);
    m_told->setObjectName(QStringLiteral("styleTold"));
    m_told->setWordWrap(true);
    m_told->hide();
    column->addWidget(m_told);
    addButtons();
}

void StyleDialog::addButtons() {
    auto* row = new QHBoxLayout;
    const auto button = [&](const char* name, const QString& words, const QKeySequence& key, auto run) {
        auto* one = new QPushButton(words, this);
        one->setObjectName(QLatin1String(name));
        one->setAutoDefault(false);
        if (!key.isEmpty()) {
            one->setShortcut(key);
            one->setToolTip(key.toString(QKeySequence::NativeText));
        }
        connect(one, &QPushButton::clicked, this, run);
        row->addWidget(one);
        return one;
    };
    m_undo = button("styleUndo", tr("Undo the change"), QKeySequence::Undo, [this] { goTo(m_at - 1); });
    m_redo = button("styleRedo", tr("Redo the change"), Qt::CTRL | Qt::SHIFT | Qt::Key_Z, [this] { goTo(m_at + 1); });
    row->addStretch(1);
    (void)button("styleCopy", tr("Copy style"), {}, [this] { copy(); });
    (void)button("stylePaste", tr("Paste style"), {}, [this] { paste(); });
    (void)button("styleReset", tr("Reset"), {}, [this] { takeStyle(geo::carto::defaultStyleOf(m_layer)); });
    (void)button("styleImport", tr("Import…"), {}, [this] { emit importRequested(); });
    (void)button("styleExport", tr("Export…"), {}, [this] { emit exportRequested(); });
    auto* column = qobject_cast<QVBoxLayout*>(layout());
    column->addLayout(row);
    auto* buttons =
        new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Apply | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &StyleDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons->button(QDialogButtonBox::Apply), &QPushButton::clicked, this, [this] {
        m_preview.stop();
        const LayerStyle kept = this->style();
        emit styleCommitted(m_layer, kept);
        // What is cancelled from here on comes back to this.
        m_steps = {kept};
        m_at = 0;
        showStyle();
    });
    column->addWidget(buttons);
}

void StyleDialog::accept() {
    m_preview.stop();
    if (style() != m_steps.front()) emit styleCommitted(m_layer, style());
    QDialog::accept();
}

void StyleDialog::step(LayerStyle style) {
    if (style == this->style()) return;
    m_steps.resize(m_at + 1);
    if (m_steps.size() >= kMostSteps) m_steps.erase(m_steps.begin() + 1);
    m_steps.push_back(std::move(style));
    goTo(m_steps.size() - 1);
}

void StyleDialog::goTo(std::size_t at) {
    if (at >= m_steps.size()) return;
    m_at = at;
    showStyle();
    m_preview.start();
}

void StyleDialog::showStyle() {
    const LayerStyle& now = style();
    m_symbol->setSymbol({now.fills, now.outline, now.marker});
    m_classes->setStyle(now);
    m_labels->setLabel(now.label);
    m_undo->setEnabled(m_at > 0);
    m_redo->setEnabled(m_at + 1 < m_steps.size());
}

void StyleDialog::takeStyle(const LayerStyle& style) {
    step(style);
}

void StyleDialog::setValues(const QString& field, const geo::usecase::FieldValues& values) {
    m_classes->setValues(field, values);
}

void StyleDialog::showTold(const QString& told) {
    m_told->setText(told);
    m_told->setVisible(!told.isEmpty());
}

void StyleDialog::copy() {
    QGuiApplication::clipboard()->setText(QString::fromStdString(geo::carto::toJson(style())));
}

void StyleDialog::paste() {
    const auto pasted = geo::carto::styleFromJson(QGuiApplication::clipboard()->text().toStdString());
    showTold(pasted ? QString{} : tr("The clipboard does not hold a style."));
    if (pasted) takeStyle(*pasted);
}

} // namespace app::styling
