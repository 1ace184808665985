using System.Collections.Concurrent;
using System.Collections.Immutable;
using Solvent.Kernel.Formatting.Foreign;
using Solvent.Kernel.Formatting.Rendering;
using Solvent.Kernel.Formatting.Views;
using Solvent.Notebooks;

namespace Solvent.Kernel.Formatting;

/// <summary>
/// How the values of a session look. Of the registered formatters the one for the most specific type wins, and of equal ones the last.
/// Safe for use from several threads.
/// </summary>
public sealed class FormatterRegistry
{
    private readonly ConcurrentDictionary<(Type Type, string MimeType), Func<object, string>> _formatters = new();
    private readonly ConcurrentDictionary<Type, Func<object, MimeBundle>> _bundles = new();

    private FormatterLimits _limits = new();
    private ImmutableArray<IFormatterSource> _sources = [];

    /// <summary>How much of large values is shown.</summary>
    public FormatterLimits Limits
    {
        get
        {
            var limits = _limits;
            foreach (var source in _sources) limits = source.Limit(limits);
            return limits;
        }
        set => _limits = value;
    }

    /// <summary>Adds formatters that go before those of this registry.</summary>
    public void AddSource(IFormatterSource source) => ImmutableInterlocked.Update(ref _sources, static (sources, added) => sources.Add(added), source);

    /// <summary>Formats values of type <typeparamref name="T"/> and of what derives from it as <paramref name="mimeType"/>.</summary>
    public void Register<T>(string mimeType, Func<T, string> format) => Register(typeof(T), mimeType, value => format((T)value));

    /// <summary>Formats values of type <typeparamref name="T"/> and of what derives from it as <paramref name="mimeType"/>.</summary>
    public void Register<T>(string mimeType, Action<T, TextWriter> format) => Register<T>(mimeType, value =>
    {
        using var writer = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        format(value, writer);
        return writer.ToString();
    });

    /// <summary>Formats values of type <paramref name="type"/> and of what derives from it; the type can be an open generic such as <c>typeof(List&lt;&gt;)</c>.</summary>
    public void Register(Type type, string mimeType, Func<object, string> format) => _formatters[(type, mimeType)] = format;

    /// <summary>Makes all representations of values of type <typeparamref name="T"/> and of what derives from it.</summary>
    public void Register<T>(Func<T, MimeBundle> format) => _bundles[typeof(T)] = value => format((T)value);

    /// <summary>
    /// The representations of a value: always plain text, HTML for all but scalars, or the one asked for and plain text. A value that fails
    /// while it is read is shown as its error; only a cancellation is thrown.
    /// </summary>
    /// <param name="value">Any value. Never more is read from a sequence than is shown.</param>
    /// <param name="mimeType">The representation wanted, or <see langword="null"/> for the natural ones.</param>
    public MimeBundle Format(object? value, string? mimeType = null)
    {
        try
        {
            var bundle = mimeType is null ? Natural(value) : As(value, mimeType);
            return bundle.Count == 0 || bundle[MimeBundle.PlainText] is not null
                ? bundle
                : bundle.With(MimeBundle.PlainText, PlainTextRenderer.Render(new ViewBuilder(this).Build(value), Limits));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return MimeBundle.FromText($"{TypeText.Of(value!.GetType())} cannot be shown. {ErrorText.Of(exception)}");
        }
    }

    /// <summary>What a registered formatter makes of a value, or <see langword="null"/> when none is registered for its type.</summary>
    internal string? Registered(object value, string mimeType)
    {
        foreach (var source in _sources)
        {
            if (source.Format(value, mimeType) is { } text) return text;
        }

        foreach (var type in TypeSpecificity.Order(value.GetType()))
        {
            if (_formatters.TryGetValue((type, mimeType), out var format)) return format(value);
            if (_bundles.TryGetValue(type, out var bundle)) return bundle(value)[mimeType];
        }

        return null;
    }

    private MimeBundle Natural(object? value)
    {
        if (value is IDisplayable displayable) return displayable.ToMimeBundle();
        if (value is not null && (SourceBundle(value) ?? RegisteredBundle(value) ?? ForeignDisplay.Of(value)) is { } bundle) return bundle;
        var view = new ViewBuilder(this).Build(value);
        var text = MimeBundle.FromText(PlainTextRenderer.Render(view, Limits));
        return HtmlRenderer.Render(view, Limits) is { } html ? MimeBundle.FromHtml(html, text[MimeBundle.PlainText]) : text;
    }

    private MimeBundle As(object? value, string mimeType)
    {
        var own = value is null ? null : (value as IDisplayable)?.ToMimeBundle()[mimeType] ?? Registered(value, mimeType) ?? ForeignDisplay.Of(value, mimeType)?[mimeType];
        if (own is not null) return MimeBundle.Empty.With(mimeType, own);
        return mimeType switch
        {
            MimeBundle.PlainText => MimeBundle.FromText(PlainTextRenderer.Render(new ViewBuilder(this).Build(value), Limits)),
            MimeBundle.Html => MimeBundle.FromHtml(HtmlRenderer.RenderAny(new ViewBuilder(this).Build(value), Limits)),
            MimeBundle.Markdown => MimeBundle.Empty.With(mimeType, MarkdownRenderer.Render(new ViewBuilder(this).Build(value), Limits)),
            MimeBundle.Json => MimeBundle.Empty.With(mimeType, JsonText.Of(value, Limits)),
            _ => MimeBundle.Empty.With(mimeType, value is byte[] bytes ? Convert.ToBase64String(bytes) : ScalarText.Of(value) ?? $"{value}"),
        };
    }

    private MimeBundle? SourceBundle(object value)
    {
        foreach (var source in _sources)
        {
            if (source.Format(value) is { } bundle) return bundle;
        }

        return null;
    }

    private MimeBundle? RegisteredBundle(object value)
    {
        foreach (var type in TypeSpecificity.Order(value.GetType()))
        {
            if (_bundles.TryGetValue(type, out var bundle)) return bundle(value);
            var contents = _formatters.Where(formatter => formatter.Key.Type == type)
                .Select(formatter => new { formatter.Key.MimeType, Text = formatter.Value(value) })
                .OrderBy(content => content.MimeType == MimeBundle.PlainText).ThenBy(content => content.MimeType, StringComparer.Ordinal).ToList();
            if (contents.Count > 0) return contents.Aggregate(MimeBundle.Empty, (all, content) => all.With(content.MimeType, content.Text));
        }

        return null;
    }
}
