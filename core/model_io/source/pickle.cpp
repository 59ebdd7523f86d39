// SPDX-License-Identifier: Apache-2.0
#include "core/model_io/source/pickle.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <map>
#include <optional>

namespace abf::source {

namespace {

/// Opcodes of pickle protocol 2 that torch.save writes (Python's pickletools names them).
enum Opcode : unsigned char {
    kMark = '(',
    kStop = '.',
    kNone = 'N',
    kBinInt = 'J',
    kBinInt1 = 'K',
    kBinInt2 = 'M',
    kBinFloat = 'G',
    kBinUnicode = 'X',
    kBinPersistentId = 'Q',
    kReduce = 'R',
    kAppend = 'a',
    kAppends = 'e',
    kSetItem = 's',
    kSetItems = 'u',
    kGlobal = 'c',
    kEmptyDictionary = '}',
    kEmptyList = ']',
    kEmptyTuple = ')',
    kTuple = 't',
    kTuple1 = 0x85,
    kTuple2 = 0x86,
    kTuple3 = 0x87,
    kNewTrue = 0x88,
    kNewFalse = 0x89,
    kBinGet = 'h',
    kLongBinGet = 'j',
    kBinPut = 'q',
    kLongBinPut = 'r',
    kProtocol = 0x80,
};

class PickleMachine {
  public:
    explicit PickleMachine(std::string_view bytes) : rest_(bytes) {}

    Result<PicklePointer> run() {
        for (;;) {
            const auto opcode = integer<unsigned char>();
            if (fault_) break;
            if (opcode == kStop) {
                if (stack_.size() == 1 && marks_.empty()) return stack_.back();
                refuse("ends with values left over");
                break;
            }
            step(opcode);
            if (fault_) break;
        }
        return fail(ErrorCode::Corrupt, "The pickle " + *fault_);
    }

  private:
    void refuse(std::string why) {
        if (!fault_) fault_ = std::move(why);
    }

    std::string_view take(std::size_t count) {
        if (count > rest_.size()) {
            refuse("is cut off");
            return {};
        }
        const std::string_view taken = rest_.substr(0, count);
        rest_.remove_prefix(count);
        return taken;
    }
    template <class T>
    T integer() {
        T value{};
        const std::string_view bytes = take(sizeof(T));
        if (!bytes.empty()) std::memcpy(&value, bytes.data(), sizeof(T));
        return value;
    }
    std::string_view line() {
        const std::size_t end = rest_.find('\n');
        const std::string_view text = take(end);
        take(1);
        return text;
    }

    template <class T>
    void push(T value) {
        stack_.push_back(std::make_shared<PickleValue>(PickleValue{std::move(value)}));
    }
    PicklePointer pop() {
        if (stack_.size() <= (marks_.empty() ? 0 : marks_.back())) {
            refuse("takes a value that is not there");
            return std::make_shared<PickleValue>();
        }
        PicklePointer top = std::move(stack_.back());
        stack_.pop_back();
        return top;
    }
    PickleList popToMark() {
        if (marks_.empty()) {
            refuse("misses a mark");
            return {};
        }
        const auto first = stack_.begin() + static_cast<std::ptrdiff_t>(marks_.back());
        marks_.pop_back();
        PickleList items(std::make_move_iterator(first), std::make_move_iterator(stack_.end()));
        stack_.erase(first, stack_.end());
        return items;
    }
    PickleList popCount(std::size_t count) {
        PickleList items(count);
        for (std::size_t i = count; i > 0; --i) items[i - 1] = pop();
        return items;
    }
    template <class T>
    T* topAs() {
        T* value = stack_.empty() ? nullptr : std::get_if<T>(&stack_.back()->value);
        if (value == nullptr) refuse("adds items to what has none");
        return value;
    }

    void append(PickleList items) {
        if (auto* list = topAs<PickleList>())
            list->insert(list->end(), std::make_move_iterator(items.begin()),
                         std::make_move_iterator(items.end()));
    }
    void setItems(const PickleList& items) {
        auto* dictionary = topAs<PickleDictionary>();
        if (dictionary == nullptr) return;
        if (items.size() % 2 != 0) return refuse("has a key without a value");
        for (std::size_t i = 0; i < items.size(); i += 2) {
            const auto* key = std::get_if<std::string>(&items[i]->value);
            if (key == nullptr) return refuse("has a key that is no text");
            dictionary->emplace_back(*key, items[i + 1]);
        }
    }

    void remember(std::size_t slot) {
        if (stack_.empty()) return refuse("remembers nothing");
        memory_[slot] = stack_.back();
    }
    void recall(std::size_t slot) {
        const auto found = memory_.find(slot);
        if (found == memory_.end()) return refuse("recalls what it does not know");
        stack_.push_back(found->second);
    }

    void pushGlobal() {
        const std::string module(line());
        push(PickleValue::Global{module + " " + std::string(line())});
    }
    /// ("storage", torch.<type>, key, device, count)
    void pushStorage() {
        const PicklePointer id = pop();
        const auto* tuple = std::get_if<PickleValue::Tuple>(&id->value);
        if (tuple == nullptr || tuple->items.size() != 5) return refuse("has an unknown persistent id");
        const auto* kind = std::get_if<std::string>(&tuple->items[0]->value);
        const auto* type = std::get_if<PickleValue::Global>(&tuple->items[1]->value);
        const auto* key = std::get_if<std::string>(&tuple->items[2]->value);
        const auto* count = std::get_if<std::int64_t>(&tuple->items[4]->value);
        if (kind == nullptr || *kind != "storage" || type == nullptr || !type->name.starts_with("torch ") ||
            key == nullptr || count == nullptr || *count < 0)
            return refuse("has an unknown persistent id");
        push(PickleValue::Storage{type->name.substr(6), *key, *count});
    }
    void reduce() {
        const PicklePointer arguments = pop(), callee = pop();
        const auto* tuple = std::get_if<PickleValue::Tuple>(&arguments->value);
        const auto* global = std::get_if<PickleValue::Global>(&callee->value);
        if (tuple == nullptr || global == nullptr) return refuse("calls what is no function");
        if (global->name == "collections OrderedDict" && tuple->items.empty())
            return push(PickleDictionary{});
        if (global->name == "torch._utils _rebuild_tensor_v2") return pushTensor(tuple->items);
        refuse("calls " + global->name + ", which is not allowed");
    }
    /// (storage, offset, shape, strides, requires gradient, hooks)
    void pushTensor(const PickleList& arguments) {
        if (arguments.size() < 4) return refuse("has a malformed tensor");
        const auto* storage = std::get_if<PickleValue::Storage>(&arguments[0]->value);
        const auto* offset = std::get_if<std::int64_t>(&arguments[1]->value);
        const auto shape = integers(*arguments[2]), strides = integers(*arguments[3]);
        if (storage == nullptr || offset == nullptr || *offset < 0 || *offset >= storage->count || !shape ||
            !strides || shape->size() != strides->size())
            return refuse("has a malformed tensor");
        std::int64_t last = *offset;
        for (std::size_t i = 0; i < shape->size(); ++i) {
            const std::int64_t size = (*shape)[i], stride = (*strides)[i];
            if (size < 1 || stride < 0 || (stride > 0 && size - 1 > (storage->count - last) / stride))
                return refuse("has a tensor larger than its storage");
            last += (size - 1) * stride;
        }
        if (last >= storage->count) return refuse("has a tensor larger than its storage");
        push(PickledTensor{storage->key, storage->type, storage->count, *offset, *shape, *strides});
    }
    static std::optional<std::vector<std::int64_t>> integers(const PickleValue& value) {
        const auto* tuple = std::get_if<PickleValue::Tuple>(&value.value);
        if (tuple == nullptr) return std::nullopt;
        std::vector<std::int64_t> numbers;
        for (const PicklePointer& item : tuple->items) {
            const auto* number = std::get_if<std::int64_t>(&item->value);
            if (number == nullptr) return std::nullopt;
            numbers.push_back(*number);
        }
        return numbers;
    }

    void step(unsigned char opcode) {
        switch (opcode) {
            case kProtocol:
                if (integer<std::uint8_t>() != 2) refuse("is not of protocol 2");
                return;
            case kMark:
                return marks_.push_back(stack_.size());
            case kNone:
                return push(std::monostate{});
            case kNewTrue:
                return push(true);
            case kNewFalse:
                return push(false);
            case kBinInt:
                return push(std::int64_t{integer<std::int32_t>()});
            case kBinInt1:
                return push(std::int64_t{integer<std::uint8_t>()});
            case kBinInt2:
                return push(std::int64_t{integer<std::uint16_t>()});
            case kBinFloat:
                return push(std::bit_cast<double>(__builtin_bswap64(integer<std::uint64_t>())));
            case kBinUnicode:
                return push(std::string(take(integer<std::uint32_t>())));
            case kEmptyDictionary:
                return push(PickleDictionary{});
            case kEmptyList:
                return push(PickleList{});
            case kEmptyTuple:
                return push(PickleValue::Tuple{});
            case kTuple:
                return push(PickleValue::Tuple{popToMark()});
            case kTuple1:
                return push(PickleValue::Tuple{popCount(1)});
            case kTuple2:
                return push(PickleValue::Tuple{popCount(2)});
            case kTuple3:
                return push(PickleValue::Tuple{popCount(3)});
            case kAppend:
                return append(popCount(1));
            case kAppends:
                return append(popToMark());
            case kSetItem:
                return setItems(popCount(2));
            case kSetItems:
                return setItems(popToMark());
            case kGlobal:
                return pushGlobal();
            case kBinPersistentId:
                return pushStorage();
            case kReduce:
                return reduce();
            case kBinPut:
                return remember(integer<std::uint8_t>());
            case kLongBinPut:
                return remember(integer<std::uint32_t>());
            case kBinGet:
                return recall(integer<std::uint8_t>());
            case kLongBinGet:
                return recall(integer<std::uint32_t>());
            default:
                return refuse("holds opcode " + std::to_string(opcode) + ", which is not allowed");
        }
    }

    std::string_view rest_;
    std::vector<PicklePointer> stack_;
    std::vector<std::size_t> marks_;
    std::map<std::size_t, PicklePointer> memory_;
    std::optional<std::string> fault_;
};

}  // namespace

Result<PicklePointer> readPickle(std::string_view bytes) {
    return PickleMachine(bytes).run();
}

}  // namespace abf::source
