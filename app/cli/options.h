#pragma once

#include <QString>

#include <cstdint>
#include <functional>
#include <limits>
#include <stdexcept>
#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace app::cli {

// A command line that is not understood; `what` is the sentence, UTF-8.
class UsageError : public std::runtime_error {
public:
    explicit UsageError(const QString& sentence)
        : std::runtime_error(sentence.toStdString()) {}
};

// A line of the help.
struct OptionHelp {
    QString heading; // "" for the command's own
    QString words;   // "--epsg N", "WORKSPACE"
    QString help = {};
    bool isArgument = false;
    bool isRequired = false;
};

// What a command declares that it takes. `into` must outlive the parsing; what is not given stays as it is. `shape` is
// what stands for the value in the help ("N", "A4|A3"). Names and shapes are the same in every language.
class Options {
public:
    // Whether the text is a value; takes it if so.
    using Taker = std::function<bool(const std::string&)>;

    explicit Options(CLI::App& command)
        : m_command(command) {}

    // By their place, in the order of these calls.
    void argument(const std::string& name, const QString& help, std::string& into);

    void flag(const std::string& name, const QString& help, bool& into);
    void text(const std::string& name, const std::string& shape, const QString& help, std::string& into,
              bool required = false);
    // A whole number within both ends.
    template <class Number>
    void count(const std::string& name, const QString& help, Number& into, std::int64_t low = 0,
               std::int64_t high = std::numeric_limits<std::int32_t>::max()) {
        countBetween(name, help, low, high, [&into](std::int64_t value) { into = static_cast<int>(value); });
    }
    // A text with a form of its own; may be given several times where `repeats`.
    void taken(const std::string& name, const std::string& shape, const QString& help, const Taker& take,
               bool repeats = false);
    // One of the words that are parted by "|" in `shape`.
    void choice(const std::string& name, const std::string& shape, const QString& help, std::string& into);
    // What is declared from now on stands under this heading of the help.
    void startGroup(const QString& heading) { m_heading = heading; }

    [[nodiscard]] const std::vector<OptionHelp>& helps() const { return m_helps; }

private:
    CLI::Option* add(const std::string& name, const std::string& shape, const QString& help, const Taker& take);
    void countBetween(const std::string& name, const QString& help, std::int64_t low, std::int64_t high,
                      const std::function<void(std::int64_t)>& take);

    CLI::App& m_command;
    QString m_heading;
    std::vector<OptionHelp> m_helps;
};

} // namespace app::cli
