using System.Runtime.CompilerServices;
using Microsoft.DotNet.Interactive.Formatting;
using Solvent.Kernel.Formatting;
using Solvent.Notebooks;
using DisplayedValue = Microsoft.DotNet.Interactive.Formatting.DisplayedValue;

namespace Solvent.Interactive.Formatting;

/// <summary>Takes values that cells display with the API of .NET Interactive to the cell that shows them.</summary>
internal static class InteractiveDisplay
{
    // Values that look as the session shows them, and must do so after an update too.
    private static readonly ConditionalWeakTable<DisplayedValue, string[]> Own = [];

    /// <summary>Displays a value as the session does.</summary>
    public static DisplayedValue Display(object? value, params string[] mimeTypes)
    {
        if (DisplayContext.Current is not { } sink) return value.Display(mimeTypes);
        var bundle = Format(sink, value, mimeTypes);
        var displayed = new DisplayedValue(value, Formatted(bundle));
        Own.Add(displayed, mimeTypes);
        if (bundle.Count > 0) sink.Display(bundle, displayed.DisplayId);
        return displayed;
    }

    /// <summary>Shows a value that is displayed or updated.</summary>
    public static void Show(DisplayedValue displayed)
    {
        if (DisplayContext.Current is not { } sink) Formatter.WriteToConsole(displayed);
        else if (!displayed.IsUpdated) sink.Display(Bundle(displayed.FormattedValues), displayed.DisplayId);
        else if (Own.TryGetValue(displayed, out var mimeTypes)) sink.UpdateDisplay(Format(sink, displayed.Value, mimeTypes), displayed.DisplayId);
        else sink.UpdateDisplay(Bundle(displayed.FormattedValues), displayed.DisplayId);
    }

    /// <summary>The representations that a notebook has made itself.</summary>
    public static MimeBundle Bundle(IEnumerable<FormattedValue> values)
        => values.Aggregate(MimeBundle.Empty, (all, value) => all.With(value.MimeType, value.Value));

    private static MimeBundle Format(IDisplaySink sink, object? value, string[] mimeTypes)
        => mimeTypes.Length == 0
            ? sink.Formatters.Format(value)
            : mimeTypes.Aggregate(MimeBundle.Empty, (all, mimeType) => all.With(mimeType, sink.Formatters.Format(value, mimeType)[mimeType] ?? ""));

    private static List<FormattedValue> Formatted(MimeBundle bundle) => [.. bundle.Select(content => new FormattedValue(content.MimeType, content.Text))];
}
