#include "layers/layers_panel.h"

#include "layers/layer_delegate.h"
#include "layers/layers_model.h"
#include "text/code_label.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSlider>
#include <QTreeView>
#include <QVBoxLayout>

namespace app::layers {

namespace {

constexpr int kSettleMilliseconds = 600; // keys on the slider that follow one another make one step

} // namespace

LayersPanel::LayersPanel(const text::Language& language, QWidget* parent)
    : QWidget{parent}
    , m_model{new LayersModel{language, this}}
    , m_search{new QLineEdit{this}}
    , m_tree{new QTreeView{this}}
    , m_opacityLabel{new QLabel{this}}
    , m_opacity{new QSlider{Qt::Horizontal, this}}
    , m_up{new QAction{this}}
    , m_down{new QAction{this}}
    , m_group{new QAction{this}}
    , m_filter{new QAction{this}} {
    setObjectName("layersPanel");
    m_tree->setModel(m_model);
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettleMilliseconds);
    arrange();
    addActions();
    wire();
    retranslate();
    restore();
}

void LayersPanel::wire() {
    connect(m_model, &LayersModel::modelAboutToBeReset, this, &LayersPanel::remember);
    connect(m_model, &LayersModel::modelReset, this, &LayersPanel::restore);
    connect(m_model, &LayersModel::dataChanged, this, &LayersPanel::showCurrent);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        m_model->keepPreview();
        showCurrent();
    });
    const auto fold = [this](const QModelIndex& index, bool isFolded) {
        const auto group = m_model->groupAt(index);
        if (!group) return;
        m_collapsed.removeAll(text::fromUtf8(*group));
        if (isFolded) m_collapsed << text::fromUtf8(*group);
    };
    connect(m_tree, &QTreeView::collapsed, this, [fold](const QModelIndex& index) { fold(index, true); });
    connect(m_tree, &QTreeView::expanded, this, [fold](const QModelIndex& index) { fold(index, false); });
    connect(m_tree, &QWidget::customContextMenuRequested, this, &LayersPanel::openMenu);
    connect(m_search, &QLineEdit::textChanged, this, &LayersPanel::search);
    connect(&m_settle, &QTimer::timeout, m_model, &LayersModel::keepPreview);
    connect(m_opacity, &QSlider::valueChanged, this, [this](int percent) {
        if (const auto layer = current()) m_model->previewOpacity(*layer, percent / 100.0);
        if (!m_opacity->isSliderDown()) m_settle.start();
    });
    connect(m_opacity, &QSlider::sliderReleased, m_model, &LayersModel::keepPreview);
}

void LayersPanel::arrangeTree() {
    m_tree->setObjectName("layersTree");
    m_tree->setItemDelegate(new LayerDelegate{m_tree});
    m_tree->setHeaderHidden(true);
    m_tree->setIndentation(14);
    m_tree->setItemsExpandable(true);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_tree->setSelectionMode(QAbstractItemView::SingleSelection);
    m_tree->setDragDropMode(QAbstractItemView::InternalMove);
    m_tree->setDropIndicatorShown(true);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(LayersModel::nameColumn, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(LayersModel::countColumn, QHeaderView::ResizeToContents);
}

void LayersPanel::arrange() {
    arrangeTree();
    m_search->setObjectName("layersSearch");
    m_search->setClearButtonEnabled(true);
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
    auto* search = new QHBoxLayout;
    search->setContentsMargins(4, 2, 4, 2);
    search->addWidget(m_search);
    rows->addLayout(search);
    rows->addWidget(m_tree, 1);
    rows->addWidget(m_opacityLabel);
    auto* slider = new QHBoxLayout;
    slider->setContentsMargins(6, 0, 6, 0);
    slider->addWidget(m_opacity);
    rows->addLayout(slider);
}

void LayersPanel::addActions() {
    m_up->setObjectName("layerUp");
    m_down->setObjectName("layerDown");
    m_group->setObjectName("layerGroup");
    m_filter->setObjectName("layerFilter");
    m_up->setShortcut(QKeySequence{Qt::ALT | Qt::Key_Up});
    m_down->setShortcut(QKeySequence{Qt::ALT | Qt::Key_Down});
    m_group->setShortcut(QKeySequence{Qt::CTRL | Qt::SHIFT | Qt::Key_L});
    m_filter->setShortcut(QKeySequence{Qt::CTRL | Qt::Key_L});
    for (QAction* action : {m_up, m_down, m_group, m_filter}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    }
    connect(m_up, &QAction::triggered, this, [this] { moveCurrent(true); });
    connect(m_down, &QAction::triggered, this, [this] { moveCurrent(false); });
    connect(m_group, &QAction::triggered, this, &LayersPanel::groupCurrent);
    connect(m_filter, &QAction::triggered, this, [this] {
        if (const auto layer = current()) emit filterRequested(*layer);
    });
}

void LayersPanel::retranslate() {
    m_search->setPlaceholderText(tr("Find a layer"));
    m_search->setAccessibleName(tr("Find a layer"));
    m_tree->setAccessibleName(tr("Layers of the map"));
    m_tree->setAccessibleDescription(
        tr("Space shows or hides a layer, Alt+Up and Alt+Down move it, F2 renames a group."));
    m_opacity->setAccessibleName(tr("Opacity of the layer"));
    m_up->setText(tr("Move up"));
    m_down->setText(tr("Move down"));
    m_group->setText(tr("New group with this layer"));
    m_filter->setText(tr("Filter…"));
    showCurrent();
}

void LayersPanel::setDesign(const geo::usecase::MapDesign& design) {
    m_model->setDesign(design);
}

void LayersPanel::setSnapshot(std::shared_ptr<const geo::carto::MapSnapshot> snapshot) {
    m_model->setSnapshot(std::move(snapshot));
}

void LayersPanel::setScale(double denominator) {
    m_model->setScale(denominator);
}

void LayersPanel::setCollapsed(const QStringList& groups) {
    m_collapsed = groups;
    remember();
    restore();
}

std::optional<geo::carto::LayerId> LayersPanel::current() const {
    return m_model->layerAt(m_tree->currentIndex());
}

void LayersPanel::remember() {
    m_chosenLayer = current();
    m_chosenGroup = m_model->groupAt(m_tree->currentIndex());
    m_inGroup = m_chosenGroup ? m_model->layerAt(m_model->index(0, 0, m_tree->currentIndex())) : std::nullopt;
    m_hadFocus = m_tree->hasFocus() || m_tree->isAncestorOf(QApplication::focusWidget()); // a name's editor
}

void LayersPanel::restore() {
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex top = m_model->index(row, 0);
        const auto group = m_model->groupAt(top);
        m_tree->setExpanded(top, !group || !m_collapsed.contains(text::fromUtf8(*group)));
    }
    if (m_chosenLayer) m_tree->setCurrentIndex(m_model->indexOf(*m_chosenLayer));
    if (m_chosenGroup) {
        const QModelIndex group = m_model->indexOf(*m_chosenGroup);
        const bool isRenamed = !group.isValid() && m_inGroup;
        m_tree->setCurrentIndex(isRenamed ? m_model->indexOf(*m_inGroup).parent() : group);
    }
    if (m_hadFocus) m_tree->setFocus();
    search(m_search->text());
    showCurrent();
}

void LayersPanel::showCurrent() {
    const auto layer = current();
    const bool isMovable = layer || m_model->groupAt(m_tree->currentIndex());
    m_opacity->setEnabled(layer.has_value());
    m_group->setEnabled(layer.has_value());
    m_filter->setEnabled(layer.has_value());
    m_up->setEnabled(isMovable);
    m_down->setEnabled(isMovable);
    const QSignalBlocker quiet{m_opacity};
    const int percent = layer ? qRound(m_model->state(*layer).opacity * 100.0) : 100;
    m_opacity->setValue(percent);
    m_opacityLabel->setText(layer ? tr("%1: &opacity %2 %").arg(text::label(*layer)).arg(percent) : tr("&Opacity"));
}

void LayersPanel::moveCurrent(bool isUp) {
    m_model->move(m_tree->currentIndex(), isUp);
}

void LayersPanel::search(const QString& typed) {
    const QString wanted = typed.trimmed();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex top = m_model->index(row, 0);
        const auto isMeant = [&](const QModelIndex& index) {
            const auto layer = m_model->layerAt(index);
            return wanted.isEmpty() || (layer && text::label(*layer).contains(wanted, Qt::CaseInsensitive));
        };
        bool isAny = isMeant(top);
        for (int child = 0; m_model->groupAt(top) && child < m_model->rowCount(top); ++child) {
            const bool isShown = isMeant(m_model->index(child, 0, top));
            m_tree->setRowHidden(child, top, !isShown);
            isAny = isAny || isShown;
        }
        m_tree->setRowHidden(row, {}, !isAny);
    }
}

void LayersPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace app::layers
