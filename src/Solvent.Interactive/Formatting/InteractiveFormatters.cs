using System.Collections.Concurrent;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Formatting;
using Solvent.Kernel.Formatting;
using Solvent.Notebooks;

namespace Solvent.Interactive.Formatting;

/// <summary>
/// The formatters that cells have registered with .NET Interactive, and the types that only its own formatters know. All else, its default
/// formatters too, is left to the session.
/// </summary>
internal sealed class InteractiveFormatters(FormatterRegistry registry) : IFormatterSource
{
    private const int DefaultListExpansionLimit = 20;
    private static readonly ConcurrentDictionary<Type, bool> Known = new();

    public MimeBundle? Format(object value)
    {
        if (value is Microsoft.DotNet.Interactive.Formatting.DisplayedValue) return MimeBundle.Empty;
        var type = value.GetType();
        var wanted = Formatter.GetPreferredMimeTypesFor(type);
        if (!IsTheirs(type) && !IsPreference(type, wanted) && !wanted.Any(mimeType => HasFormatter(type, mimeType))) return null;
        var bundle = MimeBundle.Empty;
        foreach (var mimeType in wanted)
        {
            if (Text(value, mimeType) is not { } text) continue;
            bundle = mimeType == MimeBundle.Html && bundle.Count == 0 && value is IHtmlContent
                ? new Solvent.Kernel.Formatting.Html(text).ToMimeBundle()
                : bundle.With(mimeType, text);
        }

        return bundle.Count == 0 ? null : bundle;
    }

    public string? Format(object value, string mimeType)
    {
        var type = value.GetType();
        return HasFormatter(type, mimeType) || (IsTheirs(type) && Formatter.GetPreferredMimeTypesFor(type).Contains(mimeType))
            ? value.ToDisplayString(mimeType)
            : null;
    }

    public FormatterLimits Limit(FormatterLimits limits)
        => Formatter.ListExpansionLimit == DefaultListExpansionLimit ? limits : limits with { Rows = Formatter.ListExpansionLimit };

    // What the session's own formatters cannot say in the type that a notebook prefers is left out.
    private string? Text(object value, string mimeType) => Format(value, mimeType) ?? registry.Format(value, mimeType)[mimeType];

    private static bool IsPreference(Type type, IReadOnlyCollection<string> wanted)
        => wanted.Count != 1 || wanted.First() != (type == typeof(string) ? MimeBundle.PlainText : MimeBundle.Html);

    private static bool HasFormatter(Type type, string mimeType)
    {
        foreach (var formatter in Formatter.RegisteredFormatters(includeDefaults: false))
        {
            if (formatter.MimeType == mimeType && IsFor(formatter.Type, type)) return true;
        }

        return false;
    }

    private static bool IsFor(Type formatted, Type type)
        => formatted.IsAssignableFrom(type)
        || (formatted.IsGenericTypeDefinition && Forms(type).Any(form => form.IsGenericType && form.GetGenericTypeDefinition() == formatted));

    private static IEnumerable<Type> Forms(Type type)
    {
        for (var current = type; current is not null; current = current.BaseType) yield return current;
        foreach (var contract in type.GetInterfaces()) yield return contract;
    }

    private static bool IsTheirs(Type type) => Known.GetOrAdd(type, static type
        => type.Assembly == typeof(Formatter).Assembly
        || typeof(IHtmlContent).IsAssignableFrom(type)
        // An attribute of that name is enough, so that a library needs no reference to .NET Interactive.
        || type.GetCustomAttributes(inherit: true).Any(attribute => attribute.GetType().Name == nameof(TypeFormatterSourceAttribute)));
}
