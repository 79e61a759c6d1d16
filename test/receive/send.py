# A message with a ZIP attached, as a scheduled job would send it: python3 send.py PORT ADDRESS FILE
import io
import smtplib
import sys
import zipfile
from email.message import EmailMessage

port, address, file = sys.argv[1:]
archive = io.BytesIO()
with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
    packed.write(file, "ventes de la nuit.csv")
message = EmailMessage()
message["From"] = "billetterie@exemple.test"
message["To"] = address
message["Subject"] = "Export de la nuit – été"
message.set_content("Bonjour,\n\nvoici l'export.\n")
message.add_attachment(archive.getvalue(), maintype="application", subtype="zip", filename="ventes été.zip")
with smtplib.SMTP("127.0.0.1", int(port)) as server:
    server.ehlo()
    server.mail("billetterie@exemple.test")
    server.rcpt(address)
    code, said = server.data(message.as_bytes())
    print(code, said.decode("ascii"))
