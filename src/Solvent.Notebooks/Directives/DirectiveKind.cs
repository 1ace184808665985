namespace Solvent.Notebooks;

/// <summary>What a directive asks for.</summary>
public enum DirectiveKind
{
    /// <summary><c>#r</c>: a package, an assembly or a project to reference; see <see cref="ReferenceDirective"/>.</summary>
    Reference,

    /// <summary><c>#i</c>: a source of packages; see <see cref="PackageSourceDirective"/>.</summary>
    PackageSource,

    /// <summary><c>#load</c>: a C# file to run; see <see cref="LoadDirective"/>.</summary>
    Load,

    /// <summary><c>#!name arguments</c>: a magic command.</summary>
    Magic,

    /// <summary><c>#!csharp</c>, <c>#!markdown</c>, …: what follows is written in that language.</summary>
    LanguageSwitch,
}
