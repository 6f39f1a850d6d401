#include "arch/translation_rule.h"

#include "arch/house_path.h"
#include "arch/line_match.h"
#include "arch/source_text.h"

#include <set>

namespace arch {
namespace {

constexpr const char* kHint = "translate it in resources/translations, and leave no type=\"unfinished\"";

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
        text.replace(at, from.size(), to);
    return text;
}

std::string withoutEntities(std::string text) {
    for (const auto& [entity, plain] :
         {std::pair{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&apos;", "'"}, {"&amp;", "&"}})
        text = replaced(std::move(text), entity, plain);
    return text;
}

std::string withoutEscapes(std::string text) {
    return replaced(replaced(replaced(std::move(text), "\\\"", "\""), "\\n", "\n"), "\\t", "\t");
}

// The text between two marks, from `at` on; moves `at` behind it. Empty and at the end where there is none.
std::string between(const std::string& text, std::string_view from, std::string_view to, std::size_t& at) {
    const std::size_t start = text.find(from, at);
    const std::size_t end = start == std::string::npos ? start : text.find(to, start + from.size());
    at = end;
    return end == std::string::npos ? "" : text.substr(start + from.size(), end - start - from.size());
}

struct Message {
    int line = 0;
    std::string source;
    bool isObsolete = false;
    bool isFinished = false;
};

std::vector<Message> messagesOf(const std::string& catalogue) {
    static const std::regex kEmpty{R"(^[^>]*/$|^[^>]*>(\s|<numerusform>\s*</numerusform>)*$)"};
    std::vector<Message> out;
    for (std::size_t at = 0; (at = catalogue.find("<source>", at)) != std::string::npos;) {
        Message message{lineAt(catalogue, at), withoutEntities(between(catalogue, "<source>", "</source>", at)), false,
                        false};
        const std::size_t end = std::min(catalogue.find("</message>", at), catalogue.size());
        const std::string rest = catalogue.substr(at, end - at);
        std::size_t in = 0;
        const std::string translation = between(rest, "<translation", "</translation>", in);
        message.isObsolete =
            translation.starts_with(" type=\"obsolete\"") || translation.starts_with(" type=\"vanished\"");
        message.isFinished = !translation.empty() && translation.find("type=\"unfinished\"") == std::string::npos &&
                             !std::regex_match(translation, kEmpty);
        out.push_back(std::move(message));
        at = end;
    }
    return out;
}

// The sentence whose literals begin at the first one behind `offset`: adjacent literals are one.
std::string sentenceAt(const SourceText& source, std::size_t offset) {
    std::string sentence;
    std::size_t expected = source.code.find_first_not_of(" \t\n", offset);
    for (const Literal& literal : source.literals) {
        if (literal.offset != expected) continue;
        sentence += withoutEscapes(literal.value);
        expected = source.code.find_first_not_of(" \t\n", literal.offset + literal.value.size() + 2);
    }
    return sentence;
}

void checkSource(const std::string& path, const std::string& text, const std::set<std::string>& known,
                 Violations& out) {
    static const std::regex kCall{
        R"re(\b(tr|QT_TR_NOOP)\s*\(|\b(translate|QT_TRANSLATE_NOOP|QT_TRANSLATE_N_NOOP)\s*\(\s*(" *"|\w+)\s*,)re"};
    const SourceText source = readSource(text);
    for (std::sregex_iterator it{source.code.begin(), source.code.end(), kCall}, none; it != none; ++it) {
        const auto offset = static_cast<std::size_t>(it->position() + it->length());
        const std::string sentence = sentenceAt(source, offset);
        if (!sentence.empty() && !known.contains(sentence))
            out.push_back({path, lineAt(text, offset), "not in French yet: \"" + sentence + "\": " + kHint});
    }
}

} // namespace

Violations checkTranslations(const Files& files) {
    Violations out;
    std::set<std::string> french;
    for (const auto& [path, text] : files) {
        if (!path.starts_with("resources/translations/") || !path.ends_with(".ts")) continue;
        for (const Message& message : messagesOf(text)) {
            if (message.isObsolete) continue;
            if (!message.isFinished)
                out.push_back({path, message.line, "unfinished: \"" + message.source + "\": " + kHint});
            else if (path.ends_with("fr.ts"))
                french.insert(message.source);
        }
    }
    for (const auto& [path, text] : files) {
        const HousePath place = placeInHouse(path);
        if (place.isCpp() && place.storey == "app") checkSource(path, text, french, out);
    }
    return out;
}

} // namespace arch
