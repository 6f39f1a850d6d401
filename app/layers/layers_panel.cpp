#include "layers/layers_panel.h"

#include "layers/layers_model.h"
#include "text/code_label.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QSlider>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

namespace app::layers {

namespace {

// Rows with some air, as they are looked at all day.
class AiryDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        return QStyledItemDelegate::sizeHint(option, index) + QSize{0, 6};
    }
};

} // namespace

LayersPanel::LayersPanel(const text::Language& language, QWidget* parent)
    : QWidget{parent}
    , m_model{new LayersModel{language, this}}
    , m_tree{new QTreeView{this}}
    , m_opacityLabel{new QLabel{this}}
    , m_opacity{new QSlider{Qt::Horizontal, this}}
    , m_up{new QAction{this}}
    , m_down{new QAction{this}} {
    setObjectName("layersPanel");
    m_tree->setModel(m_model);
    arrange();
    addShortcuts();
    retranslate();
    connect(m_model, &LayersModel::layersChanged, this, &LayersPanel::layersChanged);
    connect(m_model, &LayersModel::layersChanged, this, &LayersPanel::showCurrent);
    connect(m_model, &LayersModel::modelReset, this, [this] {
        m_tree->expandAll();
        showCurrent();
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &LayersPanel::showCurrent);
    connect(m_tree, &QWidget::customContextMenuRequested, this, &LayersPanel::openMenu);
    connect(m_opacity, &QSlider::valueChanged, this, [this](int percent) {
        if (const auto layer = current()) m_model->setOpacity(*layer, percent / 100.0);
    });
    showCurrent();
}

void LayersPanel::arrange() {
    m_tree->setObjectName("layersTree");
    m_tree->setItemDelegate(new AiryDelegate{m_tree});
    m_tree->setHeaderHidden(true);
    m_tree->setRootIsDecorated(false);
    m_tree->setIndentation(12);
    m_tree->setItemsExpandable(true);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setSelectionMode(QAbstractItemView::SingleSelection);
    m_tree->setDragDropMode(QAbstractItemView::InternalMove);
    m_tree->setDropIndicatorShown(true);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(LayersModel::nameColumn, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(LayersModel::countColumn, QHeaderView::ResizeToContents);
    m_tree->expandAll();
    m_opacity->setObjectName("layerOpacity");
    m_opacity->setRange(0, 100);
    m_opacity->setSingleStep(5);
    m_opacity->setPageStep(20);
    m_opacityLabel->setObjectName("layerOpacityLabel");
    m_opacityLabel->setBuddy(m_opacity);
    m_opacityLabel->setContentsMargins(6, 0, 6, 0);
    auto* rows = new QVBoxLayout{this};
    rows->setContentsMargins(0, 0, 0, 4);
    rows->setSpacing(2);
    rows->addWidget(m_tree, 1);
    rows->addWidget(m_opacityLabel);
    auto* slider = new QHBoxLayout;
    slider->setContentsMargins(6, 0, 6, 0);
    slider->addWidget(m_opacity);
    rows->addLayout(slider);
}

void LayersPanel::addShortcuts() {
    m_up->setObjectName("layerUp");
    m_down->setObjectName("layerDown");
    m_up->setShortcut(QKeySequence{Qt::ALT | Qt::Key_Up});
    m_down->setShortcut(QKeySequence{Qt::ALT | Qt::Key_Down});
    for (QAction* action : {m_up, m_down}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    }
    connect(m_up, &QAction::triggered, this, [this] { moveCurrent(1); });
    connect(m_down, &QAction::triggered, this, [this] { moveCurrent(-1); });
}

void LayersPanel::retranslate() {
    m_tree->setAccessibleName(tr("Layers of the map"));
    m_tree->setAccessibleDescription(tr("Space shows or hides a layer, Alt+Up and Alt+Down move it."));
    m_opacity->setAccessibleName(tr("Opacity of the layer"));
    m_up->setText(tr("Move up"));
    m_down->setText(tr("Move down"));
    showCurrent();
}

void LayersPanel::setLayers(const std::vector<geo::carto::LayerState>& bottomFirst) {
    const auto chosen = current();
    m_model->setLayers(bottomFirst);
    if (chosen) m_tree->setCurrentIndex(m_model->indexOf(*chosen));
}

const std::vector<geo::carto::LayerState>& LayersPanel::layers() const {
    return m_model->layers();
}

void LayersPanel::setSnapshot(std::shared_ptr<const geo::carto::MapSnapshot> snapshot) {
    m_model->setSnapshot(std::move(snapshot));
}

void LayersPanel::setScale(double denominator) {
    m_model->setScale(denominator);
}

std::optional<geo::carto::LayerId> LayersPanel::current() const {
    return m_model->layerAt(m_tree->currentIndex());
}

void LayersPanel::showCurrent() {
    const auto layer = current();
    m_opacity->setEnabled(layer.has_value());
    m_up->setEnabled(layer.has_value());
    m_down->setEnabled(layer.has_value());
    const QSignalBlocker quiet{m_opacity};
    const int percent = layer ? qRound(m_model->state(*layer).opacity * 100.0) : 100;
    m_opacity->setValue(percent);
    m_opacityLabel->setText(layer ? tr("%1: &opacity %2 %").arg(text::label(*layer)).arg(percent) : tr("&Opacity"));
}

void LayersPanel::moveCurrent(int rowsUp) {
    if (const auto layer = current()) m_model->moveUp(*layer, rowsUp);
}

void LayersPanel::openMenu(const QPoint& at) {
    const auto layer = m_model->layerAt(m_tree->indexAt(at));
    if (!layer) return;
    QMenu menu{this};
    menu.setObjectName("layerMenu");
    menu.addAction(tr("Zoom to this layer"), this, [this, layer] { emit zoomToLayerRequested(*layer); });
    menu.addSeparator();
    menu.addAction(tr("Show only this layer"), this, [this, layer] { m_model->showOnly(*layer); });
    menu.addAction(tr("Show the usual layers"), this, [this] { m_model->showUsual(); });
    menu.addSeparator();
    menu.addAction(m_up);
    menu.addAction(m_down);
    menu.exec(m_tree->viewport()->mapToGlobal(at));
}

void LayersPanel::updateSymbols() {
    m_model->setSymbolSize(qMax(16, fontMetrics().height()), devicePixelRatioF());
}

void LayersPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::FontChange) updateSymbols();
    QWidget::changeEvent(event);
}

void LayersPanel::showEvent(QShowEvent* event) {
    updateSymbols();
    QWidget::showEvent(event);
}

} // namespace app::layers
