namespace Microsoft.DotNet.Interactive;

/// <summary>A password that does not show itself.</summary>
public sealed class PasswordString(string clearTextPassword)
{
    private readonly string _text = clearTextPassword ?? throw new ArgumentNullException(nameof(clearTextPassword));

    /// <summary>The password.</summary>
    public string GetClearTextPassword() => _text;

    /// <summary>As many dots as a password of no particular length has.</summary>
    public override string ToString() => "********";
}
