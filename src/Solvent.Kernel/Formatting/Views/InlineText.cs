using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using Solvent.Notebooks;

namespace Solvent.Kernel.Formatting.Views;

/// <summary>A value in one line, for table cells and nested values. Goes two levels deep, which also ends cycles.</summary>
internal sealed class InlineText(FormatterRegistry formatters)
{
    private const int Depth = 2;
    private const int Members = 5;

    public string Of(object? value, int depth = 0) => value switch
    {
        null => "null",
        ReadFailure failure => ErrorText.Of(failure.Exception),
        Exception exception => ErrorText.Of(exception),
        _ when Custom(value) is { } custom => custom.Text,
        _ when StandIn.TryRead(value, out var inner, out var text) => text.Length > 0 ? text : Of(inner, depth + 1),
        _ when ScalarText.Of(value) is { } scalar => scalar,
        _ when depth > Depth => TypeText.Of(value.GetType()),
        ITuple tuple => $"({string.Join(", ", Enumerable.Range(0, tuple.Length).Select(i => Of(tuple[i], depth + 1)))})",
        Task task => TaskText(task, depth),
        IDictionary dictionary => Dictionary(dictionary, depth),
        IEnumerable items => Sequence(items, depth),
        _ => Parts(value, depth),
    };

    /// <summary>The cell of a value that brings its own look or has a registered one.</summary>
    public TableCell? Custom(object value)
    {
        if (value is IDisplayable displayable)
        {
            var bundle = displayable.ToMimeBundle();
            return new TableCell(bundle[MimeBundle.PlainText] ?? value.ToString() ?? "", Html: bundle[MimeBundle.Html] ?? bundle[Svg.MimeType]);
        }

        var (text, html) = (formatters.Registered(value, MimeBundle.PlainText), formatters.Registered(value, MimeBundle.Html));
        return text is null && html is null ? null : new TableCell(text ?? new Html(html!).ToText(), Html: html);
    }

    /// <summary>The state of a task, or its result when it has one.</summary>
    public string TaskText(Task task, int depth = 0) => TaskResult.Of(task) is { } result
        ? Of(result.Value, depth + 1)
        : $"{TaskResult.Describe(task)}";

    private string Sequence(IEnumerable items, int depth)
    {
        var limit = formatters.Limits.NestedItems;
        var sequence = SequenceStart.Read(items, limit);
        var shown = sequence.Items.Select(item => Of(item, depth + 1));
        if (sequence.HasMore) shown = shown.Append("…");
        var count = sequence.Count is { } known && known > limit ? string.Create(CultureInfo.InvariantCulture, $" ({known})") : "";
        var key = GroupKey(items) is { } group ? $"{Of(group, depth + 1)}: " : "";
        return $"{key}[{string.Join(", ", shown)}]{count}";
    }

    private string Dictionary(IDictionary dictionary, int depth)
    {
        var limit = formatters.Limits.NestedItems;
        var shown = dictionary.Keys.Cast<object>().Take(limit).Select(key => $"{Of(key, depth + 1)}: {Of(dictionary[key], depth + 1)}");
        var count = dictionary.Count > limit ? string.Create(CultureInfo.InvariantCulture, $", …}} ({dictionary.Count})") : "}";
        return $"{{{string.Join(", ", shown)}{count}";
    }

    private string Parts(object value, int depth)
    {
        var type = value.GetType();
        if (ScalarText.OverridesToString(type)) return Guarded(() => value.ToString() ?? "");
        var members = ObjectMembers.Of(type);
        if (members.Count == 0 || depth >= Depth) return TypeText.Of(type);
        var parts = members.Take(Members).Select(member => $"{member.Name} = {Of(member.Read(value), depth + 1)}");
        if (members.Count > Members) parts = parts.Append("…");
        var name = TypeText.IsAnonymous(type) ? "" : $"{TypeText.Of(type)} ";
        return $"{name}{{ {string.Join(", ", parts)} }}";
    }

    private static object? GroupKey(IEnumerable items) => Array.Find(
        items.GetType().GetInterfaces(), each => each.IsGenericType && each.GetGenericTypeDefinition() == typeof(IGrouping<,>))?.GetProperty("Key")?.GetValue(items);

    private static string Guarded(Func<string> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return ErrorText.Of(exception);
        }
    }
}
