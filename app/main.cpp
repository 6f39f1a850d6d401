#include "matching/match_controller.h"
#include "services.h"
#include "tables/visible_boxes.h"
#include "text/translations.h"
#include "window/main_window.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QIcon>
#include <QTimer>

#include <functional>
#include <memory>

namespace {

// The window and the words in force. Another language makes both anew on the same services.
class Program {
public:
    explicit Program(app::Services& services)
        : m_services(services) {
        show();
    }

    // Once the window stands: the bubbles point at what is in it.
    void offerTour() {
        QTimer::singleShot(600, qApp, [this] { m_window->offerTour(); });
    }

    void open(const QString& file) { m_window->openWorkspace(file.toStdString()); }

private:
    void show() {
        m_window.reset();
        m_words = std::make_unique<app::text::Translations>(m_services.language);
        m_window = std::make_unique<app::window::MainWindow>(m_services);
        QObject::connect(
            m_window.get(), &app::window::MainWindow::languageChosen, m_window.get(), [this](const QString& code) {
                QTimer::singleShot(0, qApp, [this, code] { changeLanguage(code); }); // after the menu has closed
            });
        m_window->show();
    }

    void changeLanguage(const QString& code) {
        if (code == m_services.language.code()) return;
        m_services.settings.set(app::settings::kLanguage, code);
        m_services.language = app::text::Language::chosen(code, QLocale::system());
        const bool quits = QApplication::quitOnLastWindowClosed();
        QApplication::setQuitOnLastWindowClosed(false);
        const geo::ProjectId project = m_window->match().project();
        m_window->close();
        show();
        m_window->match().setProject(project);
        QApplication::setQuitOnLastWindowClosed(quits);
    }

    app::Services& m_services;
    std::unique_ptr<app::text::Translations> m_words;
    std::unique_ptr<app::window::MainWindow> m_window;
};

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QApplication::setStyle(new app::tables::VisibleBoxes);
    QApplication::setApplicationName(QStringLiteral("entente"));
    QApplication::setApplicationVersion(QStringLiteral(ENTENTE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("fr.entente.Entente"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/entente.svg")));

    QCommandLineParser parser;
    parser.addPositionalArgument(QStringLiteral("workspace"), QStringLiteral("*.entente"));
    const QCommandLineOption language(QStringLiteral("lang"), QStringLiteral("fr, en"), QStringLiteral("code"));
    const QCommandLineOption settings(QStringLiteral("settings"), QStringLiteral("INI"), QStringLiteral("file"),
                                      app::settings::Settings::standardFile());
    parser.addOption(language);
    parser.addOption(settings);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(application);

    app::Services services(parser.value(settings), parser.value(language));
    Program program(services);
    program.offerTour();
    const QString asked = parser.positionalArguments().value(0);
    const QString last = services.settings.value(app::settings::kLastWorkspace);
    if (!asked.isEmpty())
        program.open(QFileInfo(asked).absoluteFilePath());
    else if (!last.isEmpty() && QFileInfo::exists(last))
        program.open(last);
    return QApplication::exec();
}
