#pragma once

#include "session/workspace_session.h"
#include "text/language.h"
#include "usecase/export_rows.h"
#include "usecase/study.h"

#include <QDialog>

#include <array>
#include <memory>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;

namespace app::tables {
class SheetView;
} // namespace app::tables

namespace app::siting {

using SharedStudy = std::shared_ptr<const geo::usecase::StudySheet>;

// The study of a kept choice of sites in four parts: figures from the data above, what people write below. A text is
// kept when its field is left, one step each; what could not be kept stays in its field.
class StudyDialog : public QDialog {
    Q_OBJECT

public:
    // The session outlives the dialog. `scenario` is the name of one; "": the newest.
    StudyDialog(session::WorkspaceSession& session, const QString& scenario, const text::Language& language,
                QWidget* parent = nullptr);
    ~StudyDialog() override;

    void showScenario(const QString& scenario);
    [[nodiscard]] QString scenario() const;
    // Null until it was read.
    [[nodiscard]] SharedStudy study() const { return m_study; }
    // Keeps what was typed and not kept yet.
    void keepTexts();

signals:
    void studyShown();
    void pdfRequested(const app::siting::SharedStudy& study);
    void exportRequested(const app::siting::SharedStudy& study);
    void failed(const geo::Error& error);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void done(int result) override;

private:
    static constexpr std::size_t kParts = 4;
    struct Part {
        tables::SheetView* figures = nullptr;
        QPlainTextEdit* text = nullptr;
    };
    QWidget* makePart(std::size_t part);
    QWidget* makeButtons();
    void readScenarios();
    void read();
    void showStudy();
    void keepText(std::size_t part);

    session::WorkspaceSession& m_session;
    text::Language m_language;
    SharedStudy m_study;
    jobs::JobHandle m_job;
    bool m_isKeeping = false;
    QComboBox* m_scenario;
    QLabel* m_told;
    QTabWidget* m_tabs;
    std::array<Part, kParts> m_parts;
    QPushButton* m_pdf = nullptr;
    QPushButton* m_export = nullptr;
};

} // namespace app::siting
