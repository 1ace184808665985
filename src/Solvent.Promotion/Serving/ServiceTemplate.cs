namespace Solvent.Promotion.Serving;

/// <summary>A file of a service with places for what differs: <c>{{Name}}</c>.</summary>
internal static class ServiceTemplate
{
    private const string Folder = "Solvent.Promotion.Serving.Templates.";

    /// <summary>The text of a template with its places filled.</summary>
    public static string Fill(string name, IEnumerable<KeyValuePair<string, string>> values)
    {
        using var stream = typeof(ServiceTemplate).Assembly.GetManifestResourceStream($"{Folder}{name}.txt") ?? throw new InvalidOperationException($"There is no template '{name}'.");
        using var reader = new StreamReader(stream);
        var text = reader.ReadToEnd().ReplaceLineEndings("\n");
        foreach (var (place, value) in values) text = text.Replace($"{{{{{place}}}}}", value, StringComparison.Ordinal);
        return text;
    }
}
