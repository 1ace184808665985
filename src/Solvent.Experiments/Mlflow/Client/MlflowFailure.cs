using System.Net;
using System.Text.Json;

namespace Solvent.Experiments;

/// <summary>What went wrong between us and a server, in words.</summary>
internal static class MlflowFailure
{
    /// <summary>The code of a failure that may pass: the server is away, overloaded or broken for the moment.</summary>
    public const string UnavailableCode = "mlflow-unavailable";

    /// <summary>The code of the failure that something does not exist on the server.</summary>
    public const string MissingCode = "mlflow-missing";

    /// <summary>The code of the failure that the server hands no artifacts on.</summary>
    public const string NoArtifactsCode = "mlflow-no-artifacts";

    private const int ShownCharacters = 400;

    public static SolventException Unreachable(MlflowServer server, HttpRequestException cause)
    {
        var reason = (cause.InnerException ?? cause).Message.TrimEnd('.');
        return new SolventException(UnavailableCode, $"The MLflow server at {server} cannot be reached: {reason}.", cause)
        {
            Hint = "Check the address and that the server runs; 'mlflow server --port 5000' starts one. What has arrived stays: say the same again to go on.",
        };
    }

    public static SolventException TimedOut(MlflowServer server, TimeSpan limit) => new(
        UnavailableCode, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The MLflow server at {server} has not answered within {limit.TotalSeconds:0.###} seconds."))
    {
        Hint = $"Say the same again to go on where it stopped, or give it longer: {MlflowConnection.TimeoutVariable}=600 (seconds).",
    };

    public static SolventException NotMlflow(MlflowServer server, string path, string answer) => new("mlflow-not-found", $"There is no MLflow server at {server}: '{path}' was answered with {answer}.")
    {
        Hint = "Give the address that the MLflow page has in the browser, up to the '#'.",
    };

    /// <summary>The failure that an answer other than 2xx means.</summary>
    public static SolventException Refused(MlflowServer server, string path, HttpStatusCode status, string body)
    {
        var error = TryParse(body);
        var said = Said(error, body);
        if (status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden) return Unauthorized(server, status, said);
        if (error?.ErrorCode is "RESOURCE_DOES_NOT_EXIST") return new SolventException(MissingCode, $"The MLflow server at {server} says: {said}.") { Hint = "Check the name or id; the MLflow page lists what there is." };
        if (status is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed && error?.ErrorCode is null) return NotMlflow(server, path, $"{(int)status}");
        if (path.Contains("mlflow-artifacts/", StringComparison.Ordinal) && (status is HttpStatusCode.NotImplemented || IsDisabled(body))) return NoArtifacts(server, said);
        if (IsTransient(status, body)) return new SolventException(UnavailableCode, $"The MLflow server at {server} answers with {(int)status}: {said}.") { Hint = "Look into the server's own log. What has arrived stays: say the same again to go on." };
        return new SolventException("mlflow-refused", $"The MLflow server at {server} refuses '{path}' ({(int)status}): {said}.") { Hint = "The run is untouched here. What the server has of it stays there." };
    }

    /// <summary>Whether the same request may go through a moment later.</summary>
    public static bool IsTransient(HttpStatusCode status, string body)
        => (status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError) && status is not HttpStatusCode.NotImplemented && !IsDisabled(body);

    private static bool IsDisabled(string body) => body.Contains("disabled due to the mlflow server running", StringComparison.Ordinal);

    private static SolventException Unauthorized(MlflowServer server, HttpStatusCode status, string said) => new(
        "mlflow-unauthorized", $"The MLflow server at {server} lets nobody in {server.CredentialsFrom} ({(int)status}): {said}.")
    {
        Hint = "Set MLFLOW_TRACKING_TOKEN, or MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD.",
    };

    private static SolventException NoArtifacts(MlflowServer server, string said) => new(NoArtifactsCode, $"The MLflow server at {server} hands no artifacts on: {said}.")
    {
        Hint = "Start it with 'mlflow server --serve-artifacts', or go without artifacts: --no-artifacts",
    };

    private static MlflowError? TryParse(string body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, MlflowJson.Default.MlflowError);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Said(MlflowError? error, string body)
    {
        var said = (error?.Message ?? error?.ErrorCode ?? body).ReplaceLineEndings(" ").Trim().TrimEnd('.');
        return said.Length == 0 ? "nothing more" : said.Length <= ShownCharacters ? said : said[..ShownCharacters] + "…";
    }
}
