using System.Net.Http.Headers;
using System.Text;

namespace Solvent.Experiments;

/// <summary>Where a server is and what it is told about who asks. Neither prints a secret.</summary>
internal sealed class MlflowServer
{
    internal const string AddressVariable = "MLFLOW_TRACKING_URI";
    private const string TokenVariable = "MLFLOW_TRACKING_TOKEN";
    private const string UserVariable = "MLFLOW_TRACKING_USERNAME";
    private const string PasswordVariable = "MLFLOW_TRACKING_PASSWORD";

    private MlflowServer(Uri address, AuthenticationHeaderValue? credentials, string credentialsFrom)
    {
        Address = address;
        Credentials = credentials;
        CredentialsFrom = credentialsFrom;
    }

    /// <summary>The address, with a slash at the end and without user, query and fragment.</summary>
    public Uri Address { get; }

    public AuthenticationHeaderValue? Credentials { get; }

    /// <summary>Where the credentials are from, as a sentence goes on: <c>with the token in MLFLOW_TRACKING_TOKEN</c>.</summary>
    public string CredentialsFrom { get; }

    /// <summary>How messages and notes call the server.</summary>
    public override string ToString() => Address.AbsoluteUri.TrimEnd('/');

    /// <summary>The server at an address, with the credentials that MLflow's own clients would use.</summary>
    /// <param name="address">What the user wrote; <see langword="null"/> takes it from <c>MLFLOW_TRACKING_URI</c>.</param>
    /// <param name="option">The option that names the server, for messages: <c>--to</c>.</param>
    /// <param name="variable">Reads an environment variable.</param>
    /// <exception cref="SolventException"><c>mlflow-address-invalid</c>.</exception>
    public static MlflowServer Of(string? address, string option, Func<string, string?> variable)
    {
        var written = address ?? variable(AddressVariable);
        if (string.IsNullOrWhiteSpace(written)) throw Invalid($"There is no address of an MLflow server: neither {option} nor {AddressVariable} names one.", option);
        if (!Uri.TryCreate(written.Trim(), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Host.Length == 0)
        {
            // What cannot be parsed may hold a password all the same.
            throw Invalid(written.Contains('@') ? "The address of the MLflow server is no http or https address." : $"'{written}' is no http or https address of an MLflow server.", option);
        }

        var (credentials, from) = CredentialsOf(uri, variable);
        var path = uri.AbsolutePath.TrimEnd('/') + "/";
        return new MlflowServer(new UriBuilder(uri) { UserName = "", Password = "", Query = "", Fragment = "", Path = path }.Uri, credentials, from);
    }

    private static (AuthenticationHeaderValue?, string) CredentialsOf(Uri uri, Func<string, string?> variable)
    {
        if (variable(UserVariable) is { Length: > 0 } user && variable(PasswordVariable) is { Length: > 0 } password)
        {
            return (Basic($"{user}:{password}"), $"as the user in {UserVariable}");
        }

        if (variable(TokenVariable) is { Length: > 0 } token) return (new AuthenticationHeaderValue("Bearer", token.Trim()), $"with the token in {TokenVariable}");
        return uri.UserInfo.Length > 0 ? (Basic(Uri.UnescapeDataString(uri.UserInfo)), "as the user in its address") : (null, "without credentials");
    }

    private static AuthenticationHeaderValue Basic(string pair) => new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(pair)));

    private static SolventException Invalid(string message, string option) => new("mlflow-address-invalid", message)
    {
        Hint = $"Write it as MLflow prints it: {option} http://127.0.0.1:5000",
        ExitCode = SolventException.WrongUsage,
    };
}
