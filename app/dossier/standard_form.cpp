#include "dossier/standard_form.h"

#include "dossier/provenance_text.h"
#include "dossier/standard_field_editor.h"
#include "text/field_label.h"

#include <QFormLayout>
#include <QLabel>

#include <array>

namespace app::dossier {

namespace {

constexpr int kLabelLetters = 20; // then a label goes on a second line

struct Theme {
    std::string_view prefix;
    const char* words;
};

constexpr std::array kThemes = std::to_array<Theme>({
    {"site_reconv", QT_TRANSLATE_NOOP("app::dossier::StandardForm", "Reconversion")},
    {"site", QT_TRANSLATE_NOOP("app::dossier::StandardForm", "Site")},
    {"activite", QT_TRANSLATE_NOOP("app::dossier::StandardForm", "Former activity")},
    {"comm", QT_TRANSLATE_NOOP("app::dossier::StandardForm", "Commune")},
    {"bati", QT_TRANSLATE_NOOP("app::dossier::StandardForm", "Buildings")},
    {"local", QT_TRANSLATE_NOOP("app::dossier::StandardForm", "Buildings")},
    {"proprio", QT_TRANSLATE_NOOP("app::dossier::StandardForm", "Owner")},
    {"sol", QT_TRANSLATE_NOOP("app::dossier::StandardForm", "Soil")},
    {"unite", QT_TRANSLATE_NOOP("app::dossier::StandardForm", "Land unit")},
    {"urba", QT_TRANSLATE_NOOP("app::dossier::StandardForm", "Planning")},
    {"desserte", QT_TRANSLATE_NOOP("app::dossier::StandardForm", "Access")},
    {"source", QT_TRANSLATE_NOOP("app::dossier::StandardForm", "Source")},
    {"terr", QT_TRANSLATE_NOOP("app::dossier::StandardForm", "Economic land")},
});

QString themeOf(std::string_view column) {
    for (const Theme& theme : kThemes)
        if (column.starts_with(theme.prefix)) return StandardForm::tr(theme.words);
    return {};
}

// A field that the site holds, in whatever form, is edited there.
bool isShown(geo::domain::Kind kind, const geo::domain::StandardField& field) {
    return field.heldBy.empty() && geo::domain::isColumn(kind, field);
}

} // namespace

StandardForm::StandardForm(geo::domain::Kind face, const text::Language& language, QWidget* parent)
    : QWidget(parent)
    , m_kind(face)
    , m_language(language) {
    auto* form = new QFormLayout(this);
    form->setContentsMargins(8, 6, 8, 6);
    form->setVerticalSpacing(3);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    auto* note =
        new QLabel(tr("What the Site sheet says (code, name, address, parcels, area…) is not repeated here."), this);
    note->setWordWrap(true);
    note->setEnabled(false);
    form->addRow(note);
    QString theme;
    for (const auto& field : geo::domain::standardFieldsOf(face)) {
        if (!isShown(face, field)) continue;
        if (const QString next = themeOf(field.column); next != theme) {
            auto* heading = new QLabel(next, this);
            QFont bold = heading->font();
            bold.setBold(true);
            heading->setFont(bold);
            heading->setContentsMargins(0, 6, 0, 0);
            form->addRow(heading);
            theme = next;
        }
        addField(*form, field);
    }
}

void StandardForm::addField(QFormLayout& form, const geo::domain::StandardField& field) {
    const auto position = geo::domain::infoOf(m_kind).indexOf(field.column);
    if (!position) return;
    auto* editor = new StandardFieldEditor(field, m_language, this);
    const QString words = text::label(field.column);
    auto* label = new QLabel(field.required ? tr("%1 *").arg(words) : words, this);
    label->setBuddy(editor);
    label->setWordWrap(true);
    label->setFixedWidth(fontMetrics().averageCharWidth() * kLabelLetters);
    label->setToolTip(field.required ? tr("Required by the standard (%1)").arg(text::fromUtf8(field.name))
                                     : text::fromUtf8(field.name));
    form.addRow(label, editor);
    m_editors.emplace_back(*position, editor);
    connect(editor, &StandardFieldEditor::edited, this, [this, position = *position](const QString& published) {
        if (!m_face) return;
        geo::domain::Record after = *m_face;
        after.values.at(position) =
            published.isEmpty() ? geo::domain::Value{} : geo::domain::Value{published.toStdString()};
        emit this->edited(*m_face, after);
    });
}

void StandardForm::setFace(const geo::domain::Record& face, const geo::usecase::SiteDossier& dossier) {
    const bool isSame = m_face && m_face->id == face.id;
    for (const auto& [position, editor] : m_editors) {
        if (!isSame || m_face->values.at(position) != face.values.at(position))
            editor->setValue(text::fromUtf8(geo::domain::toText(face.values.at(position))));
        editor->setSource(provenanceText(face.kind, editor->field().column, dossier, m_language));
    }
    m_face = face;
}

void StandardForm::setReadOnly(bool isReadOnly) {
    for (const auto& [position, editor] : m_editors) editor->setReadOnly(isReadOnly);
}

QWidget* StandardForm::editorOf(std::string_view column) const {
    for (const auto& [position, editor] : m_editors)
        if (editor->field().column == column) return editor;
    return nullptr;
}

} // namespace app::dossier
