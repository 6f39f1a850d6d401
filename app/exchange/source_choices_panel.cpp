#include "exchange/source_choices_panel.h"

#include "exchange/source_words.h"
#include "text/value_text.h"
#include "text/words.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

namespace app::exchange {

using geo::domain::Kind;
using geo::usecase::ImportMode;
using geo::usecase::ImportRequest;

namespace {

constexpr int kAnotherCrs = -1;

// Chooses the entry with that data, adding it where the list has none.
void select(QComboBox& combo, const QVariant& data, const QString& words) {
    int index = combo.findData(data);
    if (index < 0) {
        combo.addItem(words, data);
        index = combo.count() - 1;
    }
    combo.setCurrentIndex(index);
}

} // namespace

SourceChoicesPanel::SourceChoicesPanel(const text::Language& language, QWidget* parent)
    : QWidget(parent)
    , m_language(language)
    , m_swap(new QCheckBox(tr("North before east in the file"), this))
    , m_style(new QCheckBox(tr("Ta&ke its style"), this))
    , m_meaning(new QLabel(this)) {
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_kind = addCombo(*form, tr("&Rows are"), "importKind");
    m_preset = addCombo(*form, tr("&Standard"), "importPreset");
    m_layer = addCombo(*form, tr("&Layer"), "importLayer");
    m_crs = addCombo(*form, tr("&CRS"), "importCrs");
    m_swap->setObjectName(QStringLiteral("importSwap"));
    form->addRow(QString{}, m_swap);
    m_encoding = addCombo(*form, tr("&Encoding"), "importEncoding");
    m_mode = addCombo(*form, tr("&Mode"), "importMode");
    m_meaning->setObjectName(QStringLiteral("importModeMeaning"));
    m_meaning->setWordWrap(true);
    m_meaning->setTextFormat(Qt::PlainText);
    m_meaning->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_meaning->setMinimumHeight(fontMetrics().lineSpacing() * 5);
    form->addRow(m_meaning);
    m_style->setObjectName(QStringLiteral("importStyle"));
    form->addRow(QString{}, m_style);
    m_producer = addText(*form, tr("&Producer"), "importProducer", &ImportRequest::producer);
    m_licence = addText(*form, tr("Lice&nce"), "importLicence", &ImportRequest::licence);
    m_vintage = addText(*form, tr("&Vintage"), "importVintage", &ImportRequest::vintage);
    wire();
    setEnabled(false);
}

QComboBox* SourceChoicesPanel::addCombo(QFormLayout& form, const QString& label, const char* name) {
    auto* combo = new QComboBox(this);
    combo->setObjectName(QLatin1String(name));
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(18);
    combo->view()->setMinimumWidth(340); // CRS have long names
    connect(combo, &QComboBox::currentTextChanged, combo, &QWidget::setToolTip);
    combo->setAccessibleName(QString(label).remove(u'&'));
    form.addRow(label, combo);
    return combo;
}

QLineEdit* SourceChoicesPanel::addText(QFormLayout& form, const QString& label, const char* name,
                                       std::string ImportRequest::*member) {
    auto* edit = new QLineEdit(this);
    edit->setObjectName(QLatin1String(name));
    edit->setAccessibleName(QString(label).remove(u'&'));
    edit->setToolTip(tr("Maps that are printed name it."));
    form.addRow(label, edit);
    connect(edit, &QLineEdit::textEdited, this, [this, member](const QString& typed) {
        emit noted([member, typed](ImportRequest& request) { request.*member = typed.trimmed().toStdString(); });
    });
    return edit;
}

void SourceChoicesPanel::wire() {
    const auto onChosen = [this](QComboBox* combo, auto&& take) {
        connect(combo, &QComboBox::activated, this, [this, combo, take] {
            emit chosen([take, choice = combo->currentData()](ImportRequest& request) { take(request, choice); });
        });
    };
    onChosen(m_kind, [](ImportRequest& request, const QVariant& choice) {
        request.kind.reset();
        if (choice.toInt() >= 0) request.kind = static_cast<Kind>(choice.toInt());
        if (request.mode == ImportMode::update && request.kind && !canUpdate(*request.kind))
            request.mode = ImportMode::add;
        request.preset.clear(); // of the other kind
        request.fields.clear();
    });
    onChosen(m_preset, [](ImportRequest& request, const QVariant& choice) {
        request.preset = choice.toString().toStdString();
        request.fields.clear();
    });
    onChosen(m_layer,
             [](ImportRequest& request, const QVariant& choice) { request.layer = choice.toString().toStdString(); });
    onChosen(m_encoding, [](ImportRequest& request, const QVariant& choice) {
        request.encoding = choice.toString().toStdString();
    });
    connect(m_crs, &QComboBox::activated, this, &SourceChoicesPanel::chooseCrs);
    connect(m_swap, &QCheckBox::clicked, this, [this](bool isSwapped) {
        emit chosen([isSwapped](ImportRequest& request) { request.swapAxes = isSwapped; });
    });
    connect(m_style, &QCheckBox::clicked, this,
            [this](bool isTaken) { emit noted([isTaken](ImportRequest& request) { request.takeStyle = isTaken; }); });
    connect(m_mode, &QComboBox::activated, this, [this] {
        emit noted([choice = m_mode->currentData()](ImportRequest& request) {
            request.mode = static_cast<ImportMode>(choice.toInt());
        });
    });
}

void SourceChoicesPanel::chooseCrs() {
    int epsg = m_crs->currentData().toInt();
    if (epsg == kAnotherCrs) {
        bool isGiven = false;
        epsg = QInputDialog::getInt(this, tr("Another CRS"), tr("Its number in the EPSG registry:"),
                                    m_crsBefore > 0 ? m_crsBefore : 2154, 1024, 999'999, 1, &isGiven);
        if (!isGiven) {
            m_crs->setCurrentIndex(m_crs->findData(m_crsBefore));
            return;
        }
    }
    emit chosen([epsg](ImportRequest& request) { request.epsg = epsg; });
}

void SourceChoicesPanel::showKind(const QueuedSource& source) {
    m_kind->clear();
    m_kind->addItem(tr("to be chosen"), -1);
    for (const Kind kind : geo::usecase::importableKinds()) m_kind->addItem(text::title(kind), static_cast<int>(kind));
    const auto& kind = source.found.request.kind;
    m_kind->setCurrentIndex(kind ? m_kind->findData(static_cast<int>(*kind)) : 0);
}

void SourceChoicesPanel::showPresets(const QueuedSource& source) {
    m_preset->clear();
    const auto& request = source.found.request;
    m_preset->addItem(tr("Recognised: %1").arg(presetWords(source.found.preset)), QString{});
    if (request.kind)
        for (const std::string& preset : geo::usecase::presetsOf(*request.kind))
            if (preset != source.found.preset) m_preset->addItem(presetWords(preset), text::fromUtf8(preset));
    const QString generic = text::fromUtf8(geo::usecase::kGenericPreset);
    if (!source.found.preset.empty()) m_preset->addItem(presetWords(""), generic);
    const QString asked = text::fromUtf8(request.preset == source.found.preset ? "" : request.preset);
    m_preset->setCurrentIndex(std::max(0, m_preset->findData(asked)));
}

void SourceChoicesPanel::showLayers(const QueuedSource& source) {
    m_layer->clear();
    const auto& info = *source.found.info;
    for (const auto& layer : info.layers) m_layer->addItem(text::fromUtf8(layer.name), text::fromUtf8(layer.name));
    select(*m_layer, text::fromUtf8(info.layer), text::fromUtf8(info.layer));
    m_layer->setEnabled(m_layer->count() > 1);
}

void SourceChoicesPanel::showCrs(const QueuedSource& source) {
    m_crs->clear();
    const auto& info = *source.found.info;
    const auto& request = source.found.request;
    const bool hasPlaces = info.geometryType != "NONE";
    m_crs->setEnabled(hasPlaces);
    m_swap->setEnabled(hasPlaces);
    m_swap->setChecked(hasPlaces && request.swapAxes.value_or(info.swappedAxes));
    if (!hasPlaces) {
        m_crs->addItem(tr("Without places"), 0);
        return;
    }
    if (request.epsg == 0 && info.epsg != 0)
        m_crs->addItem(tr("As the file says: %1").arg(crsWords(info.epsg)), 0);
    else if (info.proposedEpsg != 0)
        m_crs->addItem(tr("Proposed: %1").arg(crsWords(info.proposedEpsg)), 0);
    else
        m_crs->addItem(request.epsg == 0 ? tr("to be chosen") : tr("As the file says"), 0);
    for (const auto& candidate : info.candidates)
        if (m_crs->findData(candidate.epsg) < 0)
            m_crs->addItem(tr("%1 (%2 of its places on the territory)")
                               .arg(crsWords(candidate.epsg), text::shareText(geo::Share{candidate.share}, m_language)),
                           candidate.epsg);
    for (const int epsg : commonCrs())
        if (m_crs->findData(epsg) < 0) m_crs->addItem(crsWords(epsg), epsg);
    m_crs->addItem(tr("Another…"), kAnotherCrs);
    select(*m_crs, request.epsg, crsWords(request.epsg));
    m_crsBefore = request.epsg;
    m_crs->setToolTip(m_crs->currentText());
}

void SourceChoicesPanel::showEncodings(const QueuedSource& source) {
    m_encoding->clear();
    const auto& info = *source.found.info;
    m_encoding->addItem(info.encoding.empty() ? tr("As detected")
                                              : tr("As detected: %1").arg(text::fromUtf8(info.encoding)),
                        QString{});
    for (const char* name : {"UTF-8", "CP1252", "ISO-8859-1", "ISO-8859-15", "CP850", "MACINTOSH"})
        m_encoding->addItem(QLatin1String(name), QLatin1String(name));
    const QString asked = text::fromUtf8(source.found.request.encoding);
    select(*m_encoding, asked, asked);
}

void SourceChoicesPanel::showStyle(const QueuedSource* source, std::optional<bool> takesStyle) {
    m_style->setVisible(takesStyle.has_value());
    m_style->setChecked(takesStyle.value_or(false));
    if (source && source->found.info && source->found.info->style)
        m_style->setToolTip(tr("The layer is shown as the source says (%1), in a step of its own that can be undone.")
                                .arg(text::fromUtf8(source->found.info->style->name)));
}

void SourceChoicesPanel::show(const QueuedSource* source, std::int64_t kept, std::optional<bool> takesStyle) {
    showStyle(source, takesStyle);
    setEnabled(source && source->found.info && !source->isImported);
    if (!source || !source->found.info) {
        for (QComboBox* combo : {m_kind, m_preset, m_layer, m_crs, m_encoding, m_mode}) combo->clear();
        for (QLineEdit* edit : {m_producer, m_licence, m_vintage}) edit->clear();
        m_meaning->clear();
        return;
    }
    const ImportRequest& request = source->found.request;
    showKind(*source);
    showPresets(*source);
    showLayers(*source);
    showCrs(*source);
    showEncodings(*source);
    m_mode->clear();
    m_mode->addItem(tr("Add to what is there"), static_cast<int>(ImportMode::add));
    m_mode->addItem(tr("Replace what is there"), static_cast<int>(ImportMode::replace));
    if (request.kind && canUpdate(*request.kind))
        m_mode->addItem(tr("Update by their code"), static_cast<int>(ImportMode::update));
    m_mode->setCurrentIndex(m_mode->findData(static_cast<int>(request.mode)));
    m_meaning->setText(request.kind && !source->isImported
                           ? modeMeaning(request.mode, *request.kind, kept, source->found.info->rows, m_language)
                           : QString{});
    const std::vector<std::pair<QLineEdit*, const std::string*>> texts = {
        {m_producer, &request.producer}, {m_licence, &request.licence}, {m_vintage, &request.vintage}};
    for (const auto& [edit, value] : texts)
        if (const QString shown = text::fromUtf8(*value); edit->text().trimmed() != shown) edit->setText(shown);
}

} // namespace app::exchange
