using Microsoft.DotNet.Interactive;

namespace Solvent.Magics.Values;

/// <summary>Passwords as notebooks get them: in a value that does not show itself.</summary>
internal static class PasswordValue
{
    public static (object Value, Type Type) Of(string password) => (new PasswordString(password), typeof(PasswordString));
}
