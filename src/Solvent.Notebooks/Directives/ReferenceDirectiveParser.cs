using System.Buffers;
using System.Globalization;

namespace Solvent.Notebooks;

/// <summary>Reads the quoted argument of <c>#r</c>, <c>#i</c> and <c>#load</c>.</summary>
internal sealed class ReferenceDirectiveParser(Directive directive, string? file, int? cell)
{
    private const string PackageExample = """Write #r "nuget: Name, Version".""";

    private static readonly SearchValues<char> PackageNameCharacters
        = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-");

    private string? _problem;
    private string _hint = PackageExample;

    public ReferenceDirective Parse() => ParseOrNull() ?? throw Malformed();

    public ReferenceDirective? ParseOrNull() => Argument() is { } argument ? directive.Kind switch
    {
        DirectiveKind.Reference => Reference(argument),
        DirectiveKind.PackageSource => Source(argument),
        DirectiveKind.Load => new LoadDirective(directive, argument),
        _ => throw new ArgumentException($"'#!{directive.Name}' has no quoted argument.", nameof(directive)),
    } : null;

    /// <summary>The text between the quotes. A comment may follow them.</summary>
    private string? Argument()
    {
        var text = directive.Arguments;
        if (directive.Kind is DirectiveKind.PackageSource) _hint = """Write #i "nuget: https://…/index.json".""";
        if (directive.Kind is DirectiveKind.Load) _hint = """Write #load "file.csx".""";
        if (!text.StartsWith('"')) return Fail("has no argument in double quotes");
        var close = text.IndexOf('"', 1);
        if (close < 0) return Fail("has no closing quote");
        var rest = text.AsSpan(close + 1).Trim();
        if (!rest.IsEmpty && !rest.StartsWith("//")) return Fail($"has '{rest}' after its argument");
        var argument = text[1..close].Trim();
        return argument.Length > 0 ? argument : Fail("has an empty argument");
    }

    private ReferenceDirective? Reference(string argument)
    {
        if (After(argument, "nuget") is { } package) return Package(package);
        if (After(argument, "project") is { } project)
        {
            _hint = """Write #r "project: x.csproj".""";
            return project.Length > 0 ? new ProjectReferenceDirective(directive, project) : Fail<ReferenceDirective>("names no project");
        }

        return argument.EndsWith("proj", StringComparison.OrdinalIgnoreCase) && argument.Contains('.', StringComparison.Ordinal)
            ? new ProjectReferenceDirective(directive, argument)
            : new AssemblyReferenceDirective(directive, argument);
    }

    private PackageReferenceDirective? Package(string text)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        var name = (comma < 0 ? text : text[..comma]).Trim();
        var version = comma < 0 ? null : text[(comma + 1)..].Trim();
        if (name.Length == 0) return Fail<PackageReferenceDirective>("names no package");
        if (name.AsSpan().IndexOfAnyExcept(PackageNameCharacters) is var odd and >= 0)
        {
            return Fail<PackageReferenceDirective>($"has '{name[odd]}' in the package name '{name}'");
        }

        if (version is "") return Fail<PackageReferenceDirective>("has a comma but no version");
        return new PackageReferenceDirective(directive, name, version);
    }

    private PackageSourceDirective? Source(string argument) => After(argument, "nuget") switch
    {
        null => Fail<PackageSourceDirective>("names no NuGet source"),
        "" => Fail<PackageSourceDirective>("names no NuGet source"),
        var source => new PackageSourceDirective(directive, source),
    };

    /// <summary>What follows <c>scheme:</c>, or <see langword="null"/> when the argument has another scheme or none.</summary>
    private static string? After(string argument, string scheme)
    {
        if (!argument.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) return null;
        var rest = argument[scheme.Length..].TrimStart();
        return rest.StartsWith(':') ? rest[1..].Trim() : null;
    }

    private string? Fail(string problem) => Fail<string>(problem);

    private T? Fail<T>(string problem) where T : class
    {
        _problem = problem;
        return null;
    }

    private SolventException Malformed()
    {
        var place = cell is null ? "" : string.Create(CultureInfo.InvariantCulture, $"cell {cell + 1}, ");
        var message = string.Create(
            CultureInfo.InvariantCulture, $"The directive '#{directive.Name} {directive.Arguments}' ({place}line {directive.Line}) {_problem}.");
        return new SolventException("directive-malformed", message)
        {
            File = file,
            Cell = cell,
            Line = directive.Line,
            Hint = _hint,
        };
    }
}
