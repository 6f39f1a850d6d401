#include "styling/class_panel.h"

#include "carto/classify.h"
#include "carto/legend.h"
#include "carto/palette.h"
#include "domain/record.h"
#include "painting/colour.h"
#include "painting/paint_symbol.h"
#include "styling/histogram.h"
#include "styling/style_words.h"
#include "text/field_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace app::styling {

using namespace geo::carto;

namespace {

QIcon iconOf(LayerId layer, const LayerStyle& style, std::size_t at) {
    LayerState state{.id = layer};
    LayerStyle one = resolved(style);
    one.classes.classes = {one.classes.classes[at]};
    state.style = std::make_shared<const LayerStyle>(std::move(one));
    QPixmap picture(52, 32);
    picture.setDevicePixelRatio(2.0);
    picture.fill(painting::toQColor(kBackground)); // as on the map, also where the desktop is dark
    QPainter painter(&picture);
    painting::paintSymbol(painter, QRectF{1, 1, 24, 14}, symbolOf(state));
    painter.end();
    return QIcon{picture};
}

QLabel* buddyLabel(const QString& words, QWidget* buddy) {
    auto* label = new QLabel(words, buddy->parentWidget());
    label->setBuddy(buddy);
    return label;
}

bool isNumeric(const geo::domain::FieldInfo& field) {
    return field.type == geo::domain::FieldType::integer || field.type == geo::domain::FieldType::number;
}

} // namespace

ClassPanel::ClassPanel(LayerId layer, text::Language language, QWidget* parent)
    : QWidget(parent)
    , m_layer(layer)
    , m_language(std::move(language))
    , m_by(new QComboBox(this))
    , m_field(new QComboBox(this))
    , m_method(new QComboBox(this))
    , m_count(new QSpinBox(this))
    , m_palette(new QComboBox(this))
    , m_reversed(new QCheckBox(tr("Re&versed"), this))
    , m_patterns(new QCheckBox(tr("&Pattern and shape as well as colour"), this))
    , m_others(new QCheckBox(tr("Draw rows that are in &no class, in the symbol of the layer"), this))
    , m_classify(new QPushButton(tr("&Make the classes"), this))
    , m_histogram(new Histogram(m_language, this))
    , m_table(new QTableWidget(0, columnCountOfAll, this))
    , m_told(new QLabel(this)) {
    m_by->setObjectName(QStringLiteral("classedBy"));
    m_field->setObjectName(QStringLiteral("classField"));
    m_method->setObjectName(QStringLiteral("classMethod"));
    m_count->setObjectName(QStringLiteral("classCount"));
    m_palette->setObjectName(QStringLiteral("palette"));
    m_reversed->setObjectName(QStringLiteral("paletteReversed"));
    m_patterns->setObjectName(QStringLiteral("classPatterns"));
    m_others->setObjectName(QStringLiteral("othersShown"));
    m_classify->setObjectName(QStringLiteral("makeClasses"));
    m_table->setObjectName(QStringLiteral("classTable"));
    m_by->addItems({tr("One symbol for all"), tr("Categories"), tr("Numbers")});
    m_method->addItems(methodWords());
    m_method->setCurrentIndex(static_cast<int>(ClassMethod::naturalBreaks));
    m_count->setRange(kFewestClasses, kMostNumberClasses);
    m_count->setValue(5);
    m_patterns->setChecked(true);
    arrange();
    connect(m_by, &QComboBox::activated, this, [this] {
        fillFields();
        takeChoices();
    });
    connect(m_field, &QComboBox::activated, this, &ClassPanel::takeChoices);
    connect(m_method, &QComboBox::activated, this, &ClassPanel::askValues);
    connect(m_count, &QSpinBox::valueChanged, this, &ClassPanel::askValues);
    connect(m_classify, &QPushButton::clicked, this, &ClassPanel::askValues);
    connect(m_palette, &QComboBox::activated, this, &ClassPanel::recolour);
    connect(m_reversed, &QCheckBox::toggled, this, &ClassPanel::recolour);
    connect(m_patterns, &QCheckBox::toggled, this, &ClassPanel::recolour);
    connect(m_others, &QCheckBox::toggled, this, [this](bool on) {
        m_style.classes.areOthersShown = on;
        change();
    });
    connect(m_table, &QTableWidget::cellChanged, this, &ClassPanel::takeCell);
    connect(m_table, &QTableWidget::cellDoubleClicked, this, [this](int, int column) {
        if (column == symbolColumn) editSymbol();
    });
}

void ClassPanel::arrange() {
    auto* form = new QFormLayout;
    form->addRow(tr("&Look by"), m_by);
    form->addRow(tr("&Field"), m_field);
    auto* how = new QHBoxLayout;
    how->addWidget(m_method, 1);
    how->addWidget(m_count);
    m_count->setAccessibleName(tr("Number of classes"));
    form->addRow(buddyLabel(tr("Me&thod"), m_method), how);
    auto* colours = new QHBoxLayout;
    colours->addWidget(m_palette, 1);
    colours->addWidget(m_reversed);
    form->addRow(buddyLabel(tr("C&olours"), m_palette), colours);
    form->addRow(QString{}, m_patterns);
    form->addRow(QString{}, m_classify);
    m_table->setAccessibleName(tr("Classes"));
    m_table->setHorizontalHeaderLabels(
        {tr("Symbol"), tr("From"), tr("To (not included)"), tr("Value"), tr("Title"), tr("Rows")});
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(titleColumn, QHeaderView::Stretch);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setIconSize({26, 16});
    auto* column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(m_histogram);
    column->addWidget(m_table, 1);
    auto* row = new QHBoxLayout;
    const auto button = [&](const char* name, const QString& words, void (ClassPanel::*run)()) {
        auto* one = new QPushButton(words, this);
        one->setObjectName(QLatin1String(name));
        one->setAutoDefault(false);
        connect(one, &QPushButton::clicked, this, run);
        row->addWidget(one);
        m_buttons.push_back(one);
    };
    button("editClassSymbol", tr("S&ymbol…"), &ClassPanel::editSymbol);
    button("addClass", tr("&Add"), &ClassPanel::addClass);
    button("removeClasses", tr("&Remove"), &ClassPanel::removeClasses);
    button("mergeClasses", tr("Mer&ge"), &ClassPanel::merge);
    button("removeEmptyClasses", tr("Remove &empty"), &ClassPanel::removeEmpty);
    for (const auto& [name, words, by] :
         {std::tuple{"classUp", tr("Up"), -1}, std::tuple{"classDown", tr("Down"), 1}}) {
        auto* one = new QPushButton(words, this);
        one->setObjectName(QLatin1String(name));
        one->setAutoDefault(false);
        connect(one, &QPushButton::clicked, this, [this, by = by] { move(by); });
        row->addWidget(one);
        m_buttons.push_back(one);
    }
    column->addLayout(row);
    column->addWidget(m_others);
    m_told->setWordWrap(true);
    column->addWidget(m_told);
    m_classify->setAutoDefault(false);
}

void ClassPanel::fillFields() {
    const QString before = m_field->currentData().toString();
    const bool wantsNumbers = m_by->currentIndex() == static_cast<int>(ClassedBy::number);
    m_field->clear();
    for (const auto& field : geo::domain::infoOf(infoOf(m_layer).kind).fields)
        if (!wantsNumbers || isNumeric(field)) m_field->addItem(text::label(field), text::fromUtf8(field.name));
    const int kept = m_field->findData(before);
    m_field->setCurrentIndex(std::max(0, kept));
    const PaletteKind hidden = wantsNumbers ? PaletteKind::categorical : PaletteKind::sequential;
    const QString palette = m_palette->currentData().toString();
    m_palette->clear();
    for (const Palette& one : allPalettes())
        if (one.kind != hidden && (wantsNumbers || one.kind == PaletteKind::categorical))
            m_palette->addItem(paletteWord(one.code), text::fromUtf8(one.code));
    m_palette->setCurrentIndex(std::max(0, m_palette->findData(palette)));
}

void ClassPanel::setStyle(const LayerStyle& style) {
    m_isSetting = true;
    m_style = style;
    m_by->setCurrentIndex(static_cast<int>(style.classes.by));
    fillFields();
    if (const int field = m_field->findData(text::fromUtf8(style.classes.field)); field >= 0)
        m_field->setCurrentIndex(field);
    if (style.classes.by == ClassedBy::number) {
        m_method->setCurrentIndex(static_cast<int>(style.classes.method));
        m_count->setValue(static_cast<int>(style.classes.classes.size()));
    }
    m_others->setChecked(style.classes.areOthersShown);
    showTable();
    m_isSetting = false;
}

void ClassPanel::offer() {
    const bool isClassed = m_style.classes.by != ClassedBy::nothing;
    const bool isNumber = m_style.classes.by == ClassedBy::number;
    for (QWidget* part : std::initializer_list<QWidget*>{m_field, m_palette, m_reversed, m_others, m_classify, m_table})
        part->setEnabled(isClassed);
    for (QPushButton* one : m_buttons) one->setEnabled(isClassed);
    m_method->setEnabled(isNumber);
    m_count->setEnabled(isNumber);
    m_patterns->setEnabled(m_style.classes.by == ClassedBy::category);
    m_table->setColumnHidden(lowColumn, !isNumber);
    m_table->setColumnHidden(highColumn, !isNumber);
    m_table->setColumnHidden(codeColumn, isNumber);
}

QString ClassPanel::boundText(double value) const {
    if (std::isinf(value)) return value > 0 ? QStringLiteral("∞") : QStringLiteral("-∞");
    return m_language.locale().toString(value, 'g', QLocale::FloatingPointShortest);
}

std::size_t ClassPanel::countOf(const ClassStyle& one) const {
    if (!m_values) return 0;
    if (m_style.classes.by == ClassedBy::number)
        return static_cast<std::size_t>(std::ranges::count_if(
            m_values->numbers, [&](double number) { return classOf(m_style, {}, number) == &one; }));
    if (one.code.empty()) return static_cast<std::size_t>(m_values->unknown);
    const auto found = std::ranges::find(m_values->texts, one.code, &std::pair<std::string, std::int64_t>::first);
    return found == m_values->texts.end() ? 0 : static_cast<std::size_t>(found->second);
}

void ClassPanel::showRow(int row, const ClassStyle& one) {
    const auto put = [&](int column, const QString& words, bool isEditable) {
        auto* item = new QTableWidgetItem(words);
        if (!isEditable) item->setFlags(item->flags() & ~Qt::ItemIsEditable);
        m_table->setItem(row, column, item);
        return item;
    };
    auto* symbol = put(symbolColumn, {}, false);
    symbol->setIcon(iconOf(m_layer, m_style, static_cast<std::size_t>(row)));
    symbol->setFlags(symbol->flags() | Qt::ItemIsUserCheckable);
    symbol->setCheckState(one.isShown ? Qt::Checked : Qt::Unchecked);
    symbol->setToolTip(tr("Ticked: drawn. Double click: its symbol."));
    put(lowColumn, boundText(one.low), true);
    put(highColumn, boundText(one.high), true);
    put(codeColumn, text::fromUtf8(one.code), true);
    put(titleColumn, text::fromUtf8(one.title), true);
    const bool isCounted = m_values && m_valuesField == text::fromUtf8(m_style.classes.field);
    put(countColumn, isCounted ? m_language.number(static_cast<double>(countOf(one)), 0) : QString{}, false)
        ->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
}

// Of numbers whose values are known: they are read when classes are made of them.
void ClassPanel::showHistogram() {
    const Classification& classes = m_style.classes;
    const bool isKnown = m_values && m_valuesField == text::fromUtf8(classes.field) && !m_values->numbers.empty();
    m_histogram->setVisible(classes.by == ClassedBy::number && isKnown);
    if (m_histogram->isHidden()) return;
    std::vector<double> bounds;
    for (const ClassStyle& one : classes.classes) bounds.insert(bounds.end(), {one.low, one.high});
    m_histogram->setBounds(std::move(bounds));
}

void ClassPanel::showTable() {
    const QSignalBlocker quiet(m_table);
    offer();
    showHistogram();
    const int current = m_table->currentRow();
    const auto& classes = m_style.classes.classes;
    m_table->setRowCount(static_cast<int>(classes.size()));
    for (std::size_t i = 0; i < classes.size(); ++i) showRow(static_cast<int>(i), classes[i]);
    if (current >= 0 && current < m_table->rowCount()) m_table->selectRow(current);
}

void ClassPanel::change() {
    if (m_isSetting) return;
    showTable();
    emit styleChanged();
}

void ClassPanel::takeChoices() {
    const auto by = static_cast<ClassedBy>(m_by->currentIndex());
    if (by == ClassedBy::nothing) {
        m_style.classes = {};
        return change();
    }
    askValues();
}

void ClassPanel::askValues() {
    if (m_isSetting || m_by->currentIndex() == 0) return;
    const QString field = m_field->currentData().toString();
    if (field.isEmpty()) return;
    if (m_values && m_valuesField == field) return classify();
    m_isWaiting = true;
    m_told->setText(tr("Reading the values…"));
    emit valuesWanted(field);
}

void ClassPanel::setValues(const QString& field, const geo::usecase::FieldValues& values) {
    m_values = values;
    m_valuesField = field;
    m_histogram->setValues(values.numbers);
    QString told = tr("%n row(s)", nullptr, static_cast<int>(values.rows));
    if (values.unknown > 0) told += tr(", of which %n without a value", nullptr, static_cast<int>(values.unknown));
    if (values.hasMoreTexts) told += tr("; more different values than can be classes");
    m_told->setText(told);
    if (m_isWaiting)
        classify();
    else
        showTable();
    m_isWaiting = false;
}

void ClassPanel::classify() {
    if (!m_values) return;
    Classification& classes = m_style.classes;
    classes.by = static_cast<ClassedBy>(m_by->currentIndex());
    classes.field = m_valuesField.toStdString();
    classes.method = static_cast<ClassMethod>(m_method->currentIndex());
    constexpr std::size_t kMostCategories = 60; // more cannot be told apart
    if (classes.by == ClassedBy::number) {
        classes.classes = classesBetween(boundsBy(classes.method, m_values->numbers, m_count->value()));
    } else {
        std::vector<std::string> codes;
        for (const auto& [code, count] : m_values->texts)
            if (codes.size() < kMostCategories && !code.empty()) codes.push_back(code);
        std::ranges::sort(codes);
        classes.classes = classesOf(codes);
    }
    recolour();
}

void ClassPanel::recolour() {
    const std::string palette = m_palette->currentData().toString().toStdString();
    m_style = coloured(std::move(m_style), m_layer, {palette, m_reversed->isChecked(), m_patterns->isChecked()});
    change();
}

} // namespace app::styling
