using Solvent.Notebooks.Json;

namespace Solvent.Notebooks.Dib;

/// <summary>The kernel names that start a cell: the well-known ones and those that the file's <c>#!meta</c> section adds.</summary>
internal sealed class DibKernels
{
    private readonly Dictionary<string, string> _languages = new(StringComparer.Ordinal) { [CellLanguage.Raw] = CellLanguage.Raw };

    /// <summary>The kernel of text before the first header.</summary>
    public string Default { get; private set; } = CellLanguage.CSharp;

    /// <summary>Whether <c>#!name</c> starts a cell.</summary>
    public bool IsKernel(ReadOnlySpan<char> name)
        => name.ToString() is { Length: > 0 } text && (_languages.ContainsKey(text) || CellLanguage.TryGet(text, out _));

    /// <summary>The language of the kernel that a header names.</summary>
    public string LanguageOf(string name)
        => _languages.TryGetValue(name, out var language) || CellLanguage.TryGet(name, out language!) ? language : name;

    /// <summary>Learns the kernels of the file.</summary>
    public void Add(RawObject meta)
    {
        var info = meta.Object("kernelInfo");
        foreach (var item in (info?["items"] as RawArray)?.Values.OfType<RawObject>() ?? [])
        {
            if (item.Text("name") is not { Length: > 0 } name) continue;
            var language = CellLanguage.Canonical(item.Text("languageName") is { Length: > 0 } spelled ? spelled : name);
            _languages[name] = language;
            foreach (var alias in (item["aliases"] as RawArray)?.Values.OfType<RawScalar>().Where(alias => alias.IsString) ?? [])
            {
                _languages[alias.Decode()] = language;
            }
        }

        if (info?.Text("defaultKernelName") is { Length: > 0 } initial) Default = initial;
    }
}
