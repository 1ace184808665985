using Solvent.Kernel;
using Solvent.Magics.Assistance;
using Solvent.Magics.Sessions;
using Solvent.Magics.Tree;
using Solvent.Notebooks;

namespace Solvent.Magics.Values;

/// <summary><c>#!value</c>.</summary>
internal sealed class ValueMagic(SharedValues values) : AssistedMagic
{
    private static readonly string[] Sources = ["--from-file", "--from-url", "--from-value"];

    public override string Name => "value";

    public override string Description => "Keep the text below, or that of a file, for #!share and #!set.";

    protected override string Usage => "#!value --name data, and the text in the lines below it, or --from-file data.json";

    protected override IReadOnlyList<MagicOption> Options =>
    [
        new("--name", "The name to keep the text under.", MagicValues.Any),
        new("--from-file", "Keep the text of a file.", MagicValues.Files()),
        new("--from-url", "Keep the text behind a file: address.", MagicValues.Any),
        new("--from-value", "Keep this text.", MagicValues.Any),
        new("--mime-type", "What the text is; it is shown as that, too.", MagicValues.ContentTypes),
    ];

    public override async Task InvokeAsync(MagicInvocation invocation, CancellationToken cancellationToken)
    {
        var options = Read(invocation);
        var name = await options.RequireAsync("--name");
        var mimeType = await options.ValueAsync("--mime-type");
        var text = await TextAsync(invocation, options, cancellationToken);
        values.Hold(name, new HeldValue(text, mimeType));
        if (mimeType is not null) invocation.Output.Display(MimeBundle.FromText(text).With(mimeType, text));
    }

    private static async Task<string> TextAsync(MagicInvocation invocation, MagicOptions options, CancellationToken cancellationToken)
    {
        string[] sources = [.. Sources.Where(options.Has)];
        var body = invocation.Body?.Trim('\r', '\n') ?? "";
        if (sources.Length > 1) throw options.Wrong("conflicting-options", $"'{sources[0]}' and '{sources[1]}' cannot be used together.");
        if (sources.Length == 0) return string.IsNullOrWhiteSpace(body) ? throw options.Wrong("missing-value", "'#!value' has no text to keep.") : body;
        if (!string.IsNullOrWhiteSpace(body)) throw options.Wrong("conflicting-options", $"'{sources[0]}' cannot be used with text below '#!value'.");
        if (options.Has("--from-url")) return await DownloadAsync(invocation, await options.RequireAsync("--from-url"), cancellationToken);
        return options.Has("--from-value")
            ? await options.RequireAsync("--from-value")
            : await ReadAsync(Path.GetFullPath(await options.RequireAsync("--from-file"), SessionFolder.Of(invocation.Session)), cancellationToken);
    }

    private static Task<string> DownloadAsync(MagicInvocation invocation, string address, CancellationToken cancellationToken)
        => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.IsFile
            ? ReadAsync(uri.LocalPath, cancellationToken)
            : throw new SolventException("network-refused", $"'#!value' does not download '{address}': Solvent opens no network connection of its own.")
            {
                Line = invocation.Directive.Line,
                Hint = "Save it as a file and write --from-file, or download it in C#: var text = await new HttpClient().GetStringAsync(...).",
            };

    private static async Task<string> ReadAsync(string path, CancellationToken cancellationToken)
        => File.Exists(path)
            ? await File.ReadAllTextAsync(path, cancellationToken)
            : throw new SolventException("file-not-found", $"There is no file '{path}'.")
            {
                File = path,
                Hint = "Relative paths start from the folder of the notebook.",
            };
}
