namespace Microsoft.DotNet.Interactive;

/// <summary>What a kernel says of itself.</summary>
public sealed class KernelInfo
{
    internal KernelInfo(string localName) => LocalName = localName;

    /// <summary>Its name.</summary>
    public string LocalName { get; }

    /// <summary>Its language.</summary>
    public string? LanguageName => LocalName == "csharp" ? "C#" : LocalName;

    /// <summary>The version of its language.</summary>
    public string? LanguageVersion => LocalName == "csharp" ? "14.0" : null;
}
