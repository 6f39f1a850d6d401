#pragma once

#include "domain/need_template.h"
#include "needs/needs_form.h"

#include <QDialog>

class QComboBox;
class QPushButton;

namespace app::needs {

// The needs of one project: form, templates, what each need keeps out. Asks for templates; keeps nothing itself.
class NeedsDialog : public QDialog {
    Q_OBJECT

public:
    NeedsDialog(const geo::domain::Project& project, const text::Language& language, bool isReadOnly,
                QWidget* parent = nullptr);

    [[nodiscard]] const geo::domain::Project& project() const { return m_form->project(); }
    [[nodiscard]] geo::domain::Filiere filiere() const;
    [[nodiscard]] geo::domain::Stage stage() const;
    void setBarriers(const std::vector<geo::domain::RelaxationReport::Barrier>& barriers) {
        m_form->setBarriers(barriers);
    }
    void fill(const geo::domain::Project& needs, geo::domain::Fill how);

signals:
    void templateWanted(geo::domain::Fill how);
    void templateSaveWanted();
    void templateResetWanted();

private:
    QWidget* makeTemplates();
    void showState();

    geo::domain::Project m_seen;
    NeedsForm* m_form;
    QComboBox* m_filiere = nullptr;
    QComboBox* m_stage = nullptr;
    QPushButton* m_ok = nullptr;
    QPushButton* m_reset = nullptr;
};

} // namespace app::needs
